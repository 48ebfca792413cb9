import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './button.module.css'

type Look = 'main' | 'plain' | 'quiet' | 'grave'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; busy?: boolean }

const classOf = (look: Look, more?: string) =>
  [styles['button'], styles[look], more].filter(Boolean).join(' ')

/** A button; while busy it says so and does nothing, but keeps the focus. */
export const Button = ({ look = 'plain', busy = false, className, children, ...rest }: ButtonProps) => {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      {...rest}
      className={classOf(look, className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? t('state.busy') : children}
    </button>
  )
}

type ButtonLinkProps = { to: string; look?: Look; children: ReactNode; className?: string; state?: unknown }

/** A link that looks like a button. */
export const ButtonLink = ({ to, look = 'plain', children, className, state }: ButtonLinkProps) => (
  <Link to={to} state={state} className={classOf(look, className)}>
    {children}
  </Link>
)
