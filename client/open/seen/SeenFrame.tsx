import type { ReactNode } from 'react'
import { useFormat } from '../../core/format/use-format.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useWords } from '../words.ts'
import styles from './seen.module.css'
import { useSeen } from './use-seen.ts'

const Over = ({ leave }: { leave: () => void }) => {
  const t = useWords()
  return (
    <main className={styles['over']}>
      <Screen title={t('seen.over')} lead={<p>{t('seen.overText')}</p>}>
        <Button look="main" onClick={leave}>
          {t('seen.back')}
        </Button>
      </Screen>
    </main>
  )
}

/** Around everything in a tab that sees as somebody: whose pages these are, until when, and the way out. */
export const SeenFrame = ({ children }: { children: ReactNode }) => {
  const t = useWords()
  const format = useFormat()
  const { look, isOver, end, leave } = useSeen()
  if (isOver) return <Over leave={leave} />
  return (
    <>
      <aside className={styles['bar']} aria-label={t('seen.bar', { name: look?.name ?? '' })}>
        <p>
          <b>{t('seen.bar', { name: look?.name ?? '…' })}</b>{' '}
          <span>{look ? t('seen.how', { until: format.moment(look.until) }) : null}</span>
        </p>
        <Button onClick={() => void end()}>{t('seen.end')}</Button>
      </aside>
      {children}
    </>
  )
}
