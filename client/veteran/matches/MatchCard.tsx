import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import list from '../../phone/list/list.module.css'
import { useSession } from '../../core/session/session.ts'
import { FirmName } from '../../phone/list/FirmName.tsx'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { WorkTitle } from '../../phone/list/WorkTitle.tsx'
import type { MatchCardFragment } from './generated/matches.ts'
import { useWords } from '../words.ts'
import { FitLabel } from './FitLabel.tsx'
import styles from './matches.module.css'
import { ReasonLine } from './Reasons.tsx'
import { telling } from './telling.ts'

/** English sentences are longer. */
const shownIn = { 'zh-CN': 3, en: 2 } as const

type MatchProps = { match: MatchCardFragment }

const Tags = ({ match: { posting, reasons, basis } }: MatchProps) => {
  const t = useWords()
  const tags = [
    basis === 'SKILLS' && t('tag.skills'),
    basis === 'ENTRY' && t('tag.entry'),
    posting.veteransPreferred && t('tag.veterans'),
    reasons.some(({ trainings }) => trainings.length > 0) && t('tag.training'),
    posting.source && t('tag.imported'),
  ].filter((tag) => typeof tag === 'string')
  return tags.map((tag) => <b key={tag}>{tag}</b>)
}

/** What one asks first of any work: what it pays, where it is, and when. */
const Offer = ({ match: { posting, distanceKm } }: MatchProps) => {
  const t = useWords()
  const say = useFormat()
  return (
    <p className={styles['offer']}>
      <b>{say.pay(posting)}</b>
      <span>
        {posting.area?.name ??
          (posting.place ? <OwnWords text={posting.place} /> : t('matches.placeUnstated'))}
      </span>
      {distanceKm != null && <span>{t('matches.distance', { km: distanceKm })}</span>}
      {posting.shift && <span>{t(`shared:shift.${posting.shift}`)}</span>}
    </p>
  )
}

const Employer = ({ match: { posting } }: MatchProps) => {
  const t = useWords()
  const { employer, headCount } = posting
  return (
    <>
      <span>{employer ? <FirmName firm={employer} /> : t('posting.unnamed')}</span>
      {headCount != null && <span>{t('shared:posting.hiring', { count: headCount })}</span>}
    </>
  )
}

/** How old it is: by its source where it comes from one. */
const Age = ({ match: { posting } }: MatchProps) => {
  const t = useWords()
  const say = useFormat()
  const day = posting.source?.postedOn ?? posting.publishedAt
  return day ? <span>{t('matches.posted', { distance: say.distance(day) })}</span> : null
}

/** The near duplicates that this one stands for. */
const Alike = ({ match: { alike } }: MatchProps) => {
  const t = useWords()
  if (alike.length === 0) return null
  return (
    <details>
      <summary>{t('matches.alike', { count: alike.length })}</summary>
      <ul>
        {alike.map((id, at) => (
          <li key={id}>
            <Link to={`/postings/${id}`}>{t('matches.alikeOne', { nth: at + 1 })}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A posting in the list of matches: what it is and offers, and why it is shown. The whole card leads to it. */
export const MatchCard = ({ match }: MatchProps) => {
  const t = useWords()
  const { language } = useSession()
  const { posting, reasons, fit } = match
  const shown = telling(reasons, shownIn[language])
  const rest = reasons.length - shown.length
  return (
    <article className={`${list['card']} ${styles['card']}`}>
      <h2>
        <Link to={`/postings/${posting.id}`}>
          <WorkTitle work={posting} inline />
        </Link>
      </h2>
      <Offer match={match} />
      <ul className={styles['short']} aria-label={t('reason.label')}>
        {shown.map((reason) => (
          <ReasonLine key={reason.kind + reason.text} reason={reason} />
        ))}
        {rest > 0 && <li className={list['soft']}>{t('matches.moreReasons', { count: rest })}</li>}
      </ul>
      <p className={styles['by']}>
        <FitLabel fit={fit} />
        <Employer match={match} />
        <Age match={match} />
        <Tags match={match} />
      </p>
      <Alike match={match} />
    </article>
  )
}
