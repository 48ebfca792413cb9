import { Link } from 'react-router'
import { isLiving } from '../../core/agreements/looks.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { useReading } from '../../core/api/use-reading.ts'
import type { ApplicationState } from '../../core/generated/schema.ts'
import { AgreementMark } from '../../desk/agreements/AgreementMark.tsx'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useWords } from '../words.ts'
import { AgreementsFromApplicationDocument } from './generated/agreements.ts'

type Props = { application: { readonly id: string; readonly state: ApplicationState } }

/** What was drawn up with an applicant, and the way to draw it up once work is offered. */
export const OfApplicant = ({ application: { id, state } }: Props) => {
  const t = useWords()
  const said = useAgreementWords()
  const mayDrawUp = state === 'OFFERED' || state === 'HIRED'
  const { data } = useReading(AgreementsFromApplicationDocument, { applicationId: id }, { pause: !mayDrawUp })
  if (!mayDrawUp) return null
  const drawnUp = data?.agreements.nodes ?? []
  const hasContract = drawnUp.some((each) => each.kind === 'CONTRACT' && isLiving(each.state))
  return (
    <>
      <h3>{t('agreements.of')}</h3>
      <ul style={{ listStyle: 'none', padding: 0 }}>
        {drawnUp.map((each) => (
          <li key={each.id}>
            <Link to={`/employer/agreements/${each.id}`}>
              {t('agreements.ofApplicant', {
                kind: said(`agreement.kind.${each.kind}`),
                title: each.terms?.title ?? '',
              })}
            </Link>{' '}
            <AgreementMark state={each.state} />
          </li>
        ))}
      </ul>
      {hasContract ? null : (
        <p>
          <ButtonLink to={`/employer/agreements/new?application=${id}`}>{t('agreements.drawUp')}</ButtonLink>
        </p>
      )}
    </>
  )
}
