import styles from './form.module.css'

/** Why a question is asked, for those who want to know. */
export const Why = ({ title, text }: { title: string; text: string }) => (
  <details className={styles['why']}>
    <summary>{title}</summary>
    <p>{text}</p>
  </details>
)
