import { NavLink } from 'react-router'
import { useSession } from '../../core/session/session.ts'
import { useFrontWords } from '../../veteran/words.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import styles from './layout.module.css'
import { useUnread } from '../../core/inbox/use-unread.ts'

type Tab = { to: string; icon: IconName; text: string; count?: number; label?: string }

const TabLink = ({ to, icon, text, count = 0, label }: Tab) => (
  <NavLink
    to={to}
    end={to === '/'}
    className={styles['tab'] ?? ''}
    aria-label={count > 0 ? label : undefined}
  >
    <span className={styles['icon']}>
      <Icon name={icon} />
      {count > 0 && <b className={styles['count']}>{count > 99 ? '99+' : count}</b>}
    </span>
    {text}
  </NavLink>
)

/** The five places of a veteran, or the four of a visitor; at the bottom of a phone, on top at a desk. */
export const TabBar = () => {
  const t = useFrontWords()
  const { viewer } = useSession()
  const unread = useUnread(viewer?.role === 'VETERAN')
  const tabs: Tab[] =
    viewer?.role === 'VETERAN'
      ? [
          { to: '/', icon: 'home', text: t('nav.home') },
          { to: '/matches', icon: 'matches', text: t('nav.matches') },
          { to: '/pass', icon: 'pass', text: t('nav.pass') },
          {
            to: '/inbox',
            icon: 'inbox',
            text: t('nav.inbox'),
            count: unread,
            label: t('nav.inboxUnread', { count: unread }),
          },
          { to: '/profile', icon: 'profile', text: t('nav.profile') },
        ]
      : [
          { to: '/', icon: 'home', text: t('nav.home') },
          { to: '/fairs', icon: 'fairs', text: t('nav.fairs') },
          { to: '/trainings', icon: 'trainings', text: t('nav.trainings') },
          { to: '/sign-in', icon: 'profile', text: t('shared:action.signIn') },
        ]
  return (
    <nav className={styles['tabs']} aria-label={t('nav.label')}>
      {tabs.map((tab) => (
        <TabLink key={tab.to} {...tab} />
      ))}
    </nav>
  )
}
