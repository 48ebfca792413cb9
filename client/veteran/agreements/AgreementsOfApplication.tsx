import { useReading } from '../../core/api/use-reading.ts'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { useWords } from '../words.ts'
import { AgreementCard } from './AgreementCard.tsx'
import { AgreementsOfApplicationDocument } from './generated/agreements.ts'

/** What was drawn up from an application; nothing where nothing was. */
export const AgreementsOfApplication = ({ applicationId }: { applicationId: string }) => {
  const t = useWords()
  const { data } = useReading(AgreementsOfApplicationDocument, { applicationId })
  const drawnUp = data?.agreements.nodes ?? []
  if (drawnUp.length === 0) return null
  return (
    <section className={form['block']}>
      <h2>{t('agreements.ofApplication')}</h2>
      <ul className={list['list']}>
        {drawnUp.map((agreement) => (
          <li key={agreement.id}>
            <AgreementCard agreement={agreement} />
          </li>
        ))}
      </ul>
    </section>
  )
}
