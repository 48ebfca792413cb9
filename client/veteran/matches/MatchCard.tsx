import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import list from '../../phone/list/list.module.css'
import type { MatchCardFragment } from './generated/matches.ts'
import { useWords } from '../words.ts'
import { FitLabel } from './FitLabel.tsx'
import styles from './matches.module.css'
import { ReasonLine } from './Reasons.tsx'
import { telling } from './telling.ts'

const Tags = ({ match: { posting, reasons } }: { match: MatchCardFragment }) => {
  const t = useWords()
  const tags = [
    posting.veteransPreferred && t('tag.veterans'),
    reasons.some(({ trainings }) => trainings.length > 0) && t('tag.training'),
    posting.source && t('tag.imported'),
  ].filter((tag) => typeof tag === 'string')
  if (tags.length === 0) return null
  return (
    <p className={list['tags']}>
      {tags.map((tag) => (
        <span className={list['tag']} key={tag}>
          {tag}
        </span>
      ))}
    </p>
  )
}

/** A posting in the list of matches: first why, then what it pays and where. */
export const MatchCard = ({ match }: { match: MatchCardFragment }) => {
  const t = useWords()
  const say = useFormat()
  const { posting, reasons, fit } = match
  const shown = telling(reasons)
  const rest = reasons.length - shown.length
  return (
    <article className={list['card']}>
      <p>
        <FitLabel fit={fit} />
      </p>
      <h2>
        <Link to={`/postings/${posting.id}`}>{posting.title}</Link>
      </h2>
      <ul className={styles['reasons']} aria-label={t('reason.label')}>
        {shown.map((reason) => (
          <ReasonLine key={reason.kind + reason.text} reason={reason} />
        ))}
        {rest > 0 && <li className={list['soft']}>{t('matches.moreReasons', { count: rest })}</li>}
      </ul>
      <p className={list['facts']}>
        <span className={list['strong']}>{say.pay(posting)}</span>
        <span>{posting.area?.name ?? posting.place}</span>
        {posting.headCount != null && <span>{t('shared:posting.hiring', { count: posting.headCount })}</span>}
      </p>
      <p className={list['soft']}>{posting.employer?.name ?? t('posting.unnamed')}</p>
      <Tags match={match} />
    </article>
  )
}
