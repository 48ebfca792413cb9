import { NavLink } from 'react-router'
import { Icon, type IconName } from './Icon.tsx'
import styles from './layout.module.css'

/** A place of the frame; a count beside it needs words for those who hear it. */
export type Tab = { to: string; icon: IconName; text: string; count?: number; label?: string }

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

/** The places one goes to; at the bottom of a phone, on top at a desk. */
export const TabBar = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className={styles['tabs']} aria-label={label}>
    {tabs.map((tab) => (
      <TabLink key={tab.to} {...tab} />
    ))}
  </nav>
)
