import { lazy, Suspense } from 'react'
import { Link, Navigate } from 'react-router'
import { Screen } from '../../phone/layout/Screen.tsx'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession } from '../../core/session/session.ts'
import { Icon, type IconName } from '../../phone/layout/Icon.tsx'
import { useFrontWords } from '../words.ts'
import styles from './home.module.css'
import { NextFair } from './NextFair.tsx'
import { StationPhone } from './StationPhone.tsx'

/** Only for somebody who is known; a visitor's first page does without it. */
const MyDay = lazy(async () => ({ default: (await import('./MyDay.tsx')).MyDay }))

type DoorProps = { to: string; icon: IconName; text: string; hint: string }

const Door = ({ to, icon, text, hint }: DoorProps) => (
  <li>
    <Link className={styles['door']} to={to}>
      <Icon name={icon} />
      <span>
        <b>{text}</b> <small>{hint}</small>
      </span>
    </Link>
  </li>
)

const Doors = () => {
  const t = useFrontWords()
  return (
    <ul className={styles['doors']}>
      <Door to="/profile/service" icon="profile" text={t('home.service')} hint={t('home.serviceHint')} />
      <Door to="/search" icon="matches" text={t('home.words')} hint={t('home.wordsHint')} />
      <Door to="/fairs" icon="fairs" text={t('home.fairs')} hint={t('home.fairsHint')} />
    </ul>
  )
}

/** The first page: what one came to do, the next fair, and whom to call. */
export const HomePage = () => {
  const t = useFrontWords()
  const { viewer } = useSession()
  if (viewer && viewer.role !== 'VETERAN') return <Navigate to={homeOf(viewer)} replace />
  return (
    <Screen title={t('home.title')}>
      {viewer && (
        <Suspense>
          <MyDay />
        </Suspense>
      )}
      <Doors />
      <NextFair />
      <StationPhone />
      {viewer === null && (
        <p>
          <Link className={styles['plain']} to="/sign-in?back=/employer">
            {t('home.forEmployers')}
          </Link>
        </p>
      )}
      <p>
        <Link className={styles['plain']} to="/help">
          {t('home.help')}
        </Link>
      </p>
    </Screen>
  )
}
