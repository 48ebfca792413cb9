import { useTranslation } from 'react-i18next'
import type { Failure } from '../../core/api/failure.ts'
import { Button } from '../action/Button.tsx'
import { Notice } from './Notice.tsx'
import { useFailureWords } from '../../core/api/failure-words.ts'

type FailurePanelProps = { failure: Failure; tryAgain?: () => void; reading?: boolean }

/** Why something could not be read or done, and a way to try again. */
export const FailurePanel = ({ failure, tryAgain, reading = true }: FailurePanelProps) => {
  const { t } = useTranslation()
  const words = useFailureWords()(failure, reading)
  return (
    <Notice kind="refused" title={words.title} alert>
      <p>{words.text}</p>
      {words.more && <p>{words.more}</p>}
      {tryAgain && <Button onClick={tryAgain}>{t('action.tryAgain')}</Button>}
    </Notice>
  )
}
