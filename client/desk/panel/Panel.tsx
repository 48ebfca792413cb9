import type { ReactNode } from 'react'
import styles from './panel.module.css'

type PanelProps = { title: string; id?: string; children: ReactNode }

/** A part of a page on its own ground; `beside` the title may stand a mark. */
export const Panel = ({ title, beside, children }: PanelProps & { beside?: ReactNode }) => (
  <section className={styles['panel']} aria-label={title}>
    <h2>
      {title} {beside}
    </h2>
    {children}
  </section>
)

/** A part of a form with what it asks as its legend. */
export const Fieldset = ({ title, id, children }: PanelProps) => (
  <fieldset className={styles['panel']} id={id}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)

/** Fields side by side where there is room. */
export const Columns = ({ children }: { children: ReactNode }) => (
  <div className={styles['columns']}>{children}</div>
)
