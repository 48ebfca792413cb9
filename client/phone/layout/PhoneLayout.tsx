import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet } from 'react-router'
import { LanguageSwitch } from '../action/LanguageSwitch.tsx'
import styles from './layout.module.css'

/** The frame of every page on a phone. */
export const PhoneLayout = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#main">
        {t('skip')}
      </a>
      <header className={styles['head']}>
        <Link className={styles['product']} to="/">
          {t('product')}
        </Link>
        {children}
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
