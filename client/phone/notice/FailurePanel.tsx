import { useTranslation } from 'react-i18next'
import type { Failure } from '../../core/api/failure.ts'
import { useLocation } from 'react-router'
import { wayOn } from '../../core/api/way-on.ts'
import { Button, ButtonLink } from '../action/Button.tsx'
import { Notice } from './Notice.tsx'
import { useFailureWords } from '../../core/api/failure-words.ts'

type FailurePanelProps = { failure: Failure; tryAgain?: () => void; reading?: boolean }

/** Why something could not be read or done, and a way to try again, or to go on where there is nothing. */
export const FailurePanel = ({ failure, tryAgain, reading = true }: FailurePanelProps) => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const to = wayOn(failure, pathname)
  const words = useFailureWords()(failure, reading)
  return (
    <Notice kind="refused" title={words.title} alert>
      <p>{words.text}</p>
      {words.more && <p>{words.more}</p>}
      {tryAgain && to && <ButtonLink to={to}>{t('state.toList')}</ButtonLink>}
      {tryAgain && !to && <Button onClick={tryAgain}>{t('action.tryAgain')}</Button>}
    </Notice>
  )
}
