import { Button } from 'antd'
import { useWords } from '../words.ts'

type Props = { fresh: number; again: () => void }

/** What was handed in since the list was read; it comes when it is called. */
export const News = ({ fresh, again }: Props) => {
  const t = useWords()
  return (
    <output>
      {fresh > 0 ? (
        <Button block style={{ marginBottom: 'var(--space-2)' }} onClick={again}>
          {t('queue.news', { count: fresh })}
        </Button>
      ) : null}
    </output>
  )
}
