import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import styles from './screen.module.css'

/** Goes where the browser's back would go, also to a page that another load of ours has left; to the parent when this page was opened first. */
const BackLink = ({ to }: { to: string }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const goBack = (event: MouseEvent) => {
    const isWithin = Boolean((window.history.state as { idx?: number } | null)?.idx)
    // Whether another load of ours stands before this one, where the browser tells.
    const cameFromUs = 'navigation' in window && window.navigation.canGoBack
    if (!isWithin && !cameFromUs) return
    event.preventDefault()
    if (isWithin) void navigate(-1)
    else window.history.back()
  }
  return (
    <Link className={styles['back']} to={to} onClick={goBack}>
      <span aria-hidden="true">‹</span> {t('action.back')}
    </Link>
  )
}

type ScreenProps = {
  title: string
  /** The title as it is drawn, where that is more than its words. */
  heading?: ReactNode
  /** The page above this one, for the back link. */
  back?: string
  lead?: ReactNode
  /** What stands at the end of the title's line. */
  beside?: ReactNode
  children: ReactNode
}

/**
 * One page: its title in the tab and as heading, which takes the focus when one comes from another page, unless a field
 * that is marked `data-focus-first` has it.
 */
export const Screen = ({ title, heading: drawn = title, back, lead, beside, children }: ScreenProps) => {
  const { t } = useTranslation()
  const { key } = useLocation()
  const [isFirst] = useState(key === 'default')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
  useEffect(() => {
    if (!isFirst && !document.activeElement?.matches('[data-focus-first]'))
      heading.current?.focus({ preventScroll: true })
  }, [isFirst])
  return (
    <>
      {back && <BackLink to={back} />}
      <div className={styles['top']}>
        <h1 className={styles['heading']} ref={heading} tabIndex={-1}>
          {drawn}
        </h1>
        {beside}
      </div>
      {lead && <div className={styles['lead']}>{lead}</div>}
      {children}
    </>
  )
}
