import { Button } from 'antd'
import type { Failure } from '../../core/api/failure.ts'
import { Banner } from '../panel/Banner.tsx'
import { useFailureText } from '../shell/use-failure-text.ts'
import { useDeskText } from '../words.ts'

type Props = { failure: Failure; again: () => void; kept?: boolean }

/** A reading that failed: why, what is still shown, and the way to try again. */
export const Failed = ({ failure, again, kept = false }: Props) => {
  const t = useDeskText()
  const text = useFailureText(true)(failure)
  return (
    <Banner
      type="error"
      title={t('list.failed')}
      description={kept ? `${text} ${t('list.failedKept')}` : text}
      action={<Button onClick={again}>{t('list.again')}</Button>}
    />
  )
}
