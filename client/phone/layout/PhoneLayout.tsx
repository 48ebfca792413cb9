import { Suspense } from 'react'
import { Link, Outlet } from 'react-router'
import { LanguageSwitch } from '../action/LanguageSwitch.tsx'
import { useFrontWords } from '../../veteran/words.ts'
import styles from './layout.module.css'
import { TabBar } from './TabBar.tsx'

/** The frame of every page for veterans and visitors. */
export const PhoneLayout = () => {
  const t = useFrontWords()
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#main">
        {t('shared:skip')}
      </a>
      <header className={styles['head']}>
        <Link className={styles['product']} to="/">
          {t('shared:product')}
        </Link>
        <TabBar />
        <LanguageSwitch />
      </header>
      <main className={styles['main']} id="main" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
