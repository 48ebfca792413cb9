import { Button } from 'antd'
import styles from './queue.module.css'
import { useWords } from '../words.ts'

type Props = { fresh: number; again: () => void }

/** What was handed in since the list was read; it comes when it is called. */
export const News = ({ fresh, again }: Props) => {
  const t = useWords()
  return (
    <output>
      {fresh > 0 ? (
        <Button className={styles['news'] ?? ''} onClick={again}>
          {t('queue.news', { count: fresh })}
        </Button>
      ) : null}
    </output>
  )
}
