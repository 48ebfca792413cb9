import { Link } from 'react-router'
import { useWords } from '../../core/agreements/words.ts'
import { useReading } from '../../core/api/use-reading.ts'
import home from '../home/home.module.css'
import { AgreementNewsDocument } from './generated/agreements.ts'

/** What waits for an answer about work one has: what is to be confirmed, and whether one is still there. */
export const AgreementNews = () => {
  const t = useWords()
  const { data } = useReading(AgreementNewsDocument, {})
  const toConfirm = data?.toConfirm.nodes ?? []
  const asked = data?.followUpsToAnswer.nodes ?? []
  if (toConfirm.length + asked.length === 0) return null
  return (
    <ul className={home['news']}>
      {toConfirm.map(({ id, kind, employerName }) => (
        <li key={id}>
          <Link to={`/agreements/${id}`}>
            {t('news.confirm', { kind: t(`agreement.kind.${kind}`), firm: employerName })}
          </Link>
        </li>
      ))}
      {asked.map(({ id, agreement }) => (
        <li key={id}>
          <Link to={`/agreements/${agreement.id}`}>{t('news.ask', { firm: agreement.employerName })}</Link>
        </li>
      ))}
    </ul>
  )
}
