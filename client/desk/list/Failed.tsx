import { Button } from 'antd'
import type { CombinedError } from 'urql'
import { failureOf } from '../../core/api/failure.ts'
import { useDeskText } from '../words.ts'
import { useFailureText } from '../shell/use-failure-text.ts'
import { Banner } from '../panel/Banner.tsx'

type Props = { error: CombinedError; again: () => void; kept?: boolean }

/** A reading that failed: why, what is still shown, and the way to try again. */
export const Failed = ({ error, again, kept = false }: Props) => {
  const t = useDeskText()
  const text = useFailureText(true)(failureOf(error) ?? { kind: 'OFFLINE' })
  return (
    <Banner
      type="error"
      title={t('list.failed')}
      description={kept ? `${text} ${t('list.failedKept')}` : text}
      action={<Button onClick={again}>{t('list.again')}</Button>}
    />
  )
}
