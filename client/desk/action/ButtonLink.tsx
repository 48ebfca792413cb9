import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './action.module.css'

type Props = { to: string; first?: boolean; children: ReactNode; 'aria-label'?: string }

/** A link that looks like a button; the first thing to do is filled. */
export const ButtonLink = ({ first = false, ...rest }: Props) => (
  <Link className={`${styles['button']} ${first ? styles['first'] : ''}`} {...rest} />
)
