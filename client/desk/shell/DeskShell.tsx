import { Button } from 'antd'
import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { useLanguageSwitch } from '../../core/session/use-language-switch.ts'
import { useSession } from '../../core/session/session.ts'
import { useSignOut } from '../../core/session/use-sign-out.ts'
import { useUnread } from '../../core/inbox/use-unread.ts'
import { Icon, type IconName } from '../action/Icon.tsx'
import styles from './shell.module.css'
import { useWords } from '../words.ts'

export type Door = { to: string; icon: IconName; label: string; end?: boolean; count?: number }

type Props = { home: string; doors: readonly Door[]; children: ReactNode }

const TopBar = ({ home }: { home: string }) => {
  const t = useWords()
  const { viewer } = useSession()
  const { other, switchTo } = useLanguageSwitch()
  const { signOut } = useSignOut('/sign-in')
  const where =
    viewer?.station?.name ?? t(viewer?.role === 'STAFF' ? 'shared:role.STAFF' : 'shell.employerDesk')
  return (
    <header className={styles['top']}>
      <Link className={styles['brand']} to={home}>
        {t('shared:product')}
      </Link>
      <span className={styles['where']}>{where}</span>
      <span className={styles['who']}>{viewer?.name}</span>
      <Button lang={other} onClick={() => void switchTo(other)}>
        {t('shared:language.other')}
      </Button>
      <Button onClick={signOut}>{t('shared:action.signOut')}</Button>
    </header>
  )
}

const DoorLink = ({ to, icon, label, end = false, count = 0 }: Door) => {
  const t = useWords()
  return (
    <li>
      <NavLink to={to} end={end}>
        <Icon name={icon} />
        <span className={styles['label']}>{label}</span>
        {count > 0 ? (
          <>
            <span className={styles['count']} aria-hidden="true">
              {count}
            </span>
            <span className="unseen">{t('shell.waiting', { count })}</span>
          </>
        ) : null}
      </NavLink>
    </li>
  )
}

/** Where the doors stand in one row that is pushed about, the present one stays in sight. */
const useDoorInSight = (doors: readonly Door[]) => {
  const row = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  // What waits behind a door makes it wider.
  const counts = doors.map(({ count = 0 }) => count).join()
  useEffect(() => {
    const present = row.current?.querySelector('[aria-current="page"]')
    if (!row.current || !present) return
    const [whole, part] = [row.current.getBoundingClientRect(), present.getBoundingClientRect()]
    row.current.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2)
  }, [pathname, counts])
  return row
}

/** The frame of a desk: who and where at the top, the doors at the left, the page in the middle. */
export const DeskShell = ({ home, doors, children }: Props) => {
  const t = useWords()
  const unread = useUnread(true)
  const all: Door[] = [
    ...doors,
    { to: `${home}/inbox`, icon: 'inbox', label: t('shell.inbox'), count: unread },
    { to: `${home}/account`, icon: 'account', label: t('shell.account') },
  ]
  return (
    <>
      <a className={styles['skip']} href="#page">
        {t('shell.skip')}
      </a>
      <TopBar home={home} />
      <div className={styles['body']}>
        <nav className={styles['nav']} aria-label={t('shell.navigation')}>
          <ul ref={useDoorInSight(all)}>
            {all.map((door) => (
              <DoorLink key={door.to} {...door} />
            ))}
          </ul>
        </nav>
        <main id="page" className={styles['page']} tabIndex={-1}>
          <Suspense fallback={<output>{t('shell.loading')}</output>}>{children}</Suspense>
        </main>
      </div>
    </>
  )
}
