import { Link } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { UnreadDocument } from '../../core/inbox/generated/unread.ts'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { WorkTitle } from '../../phone/list/WorkTitle.tsx'
import { AgreementNews } from '../agreements/AgreementNews.tsx'
import { sectionPath } from '../profile/choices.ts'
import { useMyVeteran, type VeteranFile } from '../profile/use-my-veteran.ts'
import { useFrontWords } from '../words.ts'
import { MyDayDocument } from './generated/home.ts'
import styles from './home.module.css'

/** What to do next about the own file: the next missing thing, else how its check stands. */
const NextStep = ({ veteran }: { veteran: VeteranFile }) => {
  const t = useFrontWords()
  const next = veteran.missing[0]
  const { state } = veteran.verification
  if (veteran.merged)
    return (
      <section className={styles['missing']}>
        <p>{t('home.merged')}</p>
        <ButtonLink to="/profile">{t('home.toProfile')}</ButtonLink>
      </section>
    )
  if (next)
    return (
      <section className={styles['missing']}>
        <p>{t('home.missing')}</p>
        <ButtonLink to={sectionPath[next]}>{t(`shared:section.${next}`)}</ButtonLink>
      </section>
    )
  if (state === 'VERIFIED') return null
  return (
    <section className={styles['missing']}>
      <p>{t(`home.check.${state}`)}</p>
      {state !== 'PENDING' && <ButtonLink to="/profile">{t('home.toProfile')}</ButtonLink>}
    </section>
  )
}

/** How many postings suit, the best of them, and what has come meanwhile. */
const News = () => {
  const t = useFrontWords()
  const { data } = useReading(MyDayDocument, {})
  const unread = useReading(UnreadDocument, {}, { policy: 'cache-first' }).data?.myNotifications.unreadCount
  const best = data?.matches.nodes[0]?.posting
  return (
    <ul className={styles['news']}>
      {data && (
        <li>
          <Link to="/matches">{t('home.suiting', { count: data.matches.totalCount })}</Link>
        </li>
      )}
      {best && (
        <li>
          {t('home.best')}{' '}
          <Link to={`/postings/${best.id}`}>
            <WorkTitle work={best} inline />
          </Link>
        </li>
      )}
      <li>
        <Link to="/applications">{t('home.applications')}</Link>
      </li>
      <li>
        <Link to="/invitations">{t('home.invitations')}</Link>
      </li>
      <li>
        <Link to="/agreements">{t('home.agreements')}</Link>
      </li>
      {unread !== undefined && (
        <li>
          {unread > 0 ? <Link to="/inbox">{t('home.unread', { count: unread })}</Link> : t('home.nothingNew')}
        </li>
      )}
    </ul>
  )
}

/** What the page knows of somebody who has begun: the next step, what suits, what is new. */
export const MyDay = () => {
  const { data: veteran } = useMyVeteran()
  if (!veteran) return null
  return (
    <>
      <AgreementNews />
      <NextStep veteran={veteran} />
      {!veteran.missing.includes('SERVICE') && <News />}
    </>
  )
}
