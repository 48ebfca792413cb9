import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { useWords } from '../words.ts'

type Outcome = 'asking' | 'busy' | 'done' | 'failed'

/** Opens from a mail, without signing in: stops what the mail was about once the reader says so. */
export const UnsubscribePage = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const [outcome, setOutcome] = useState<Outcome>('asking')
  const stop = async () => {
    setOutcome('busy')
    const address = `/unsubscribe?${new URLSearchParams({ token: params.get('token') ?? '' })}`
    const answer = await fetch(address, { method: 'POST' }).catch(() => null)
    setOutcome(answer?.ok ? 'done' : 'failed')
  }
  return (
    <Screen title={t('unsubscribe.title')} back="/">
      <div aria-live="polite">
        {outcome === 'done' && (
          <Notice kind="done" title={t('unsubscribe.done')}>
            <p>{t('unsubscribe.doneText')}</p>
          </Notice>
        )}
        {outcome === 'failed' && (
          <Notice kind="refused" title={t('unsubscribe.failed')}>
            <p>{t('unsubscribe.failedText')}</p>
          </Notice>
        )}
      </div>
      {outcome !== 'done' && (
        <>
          <p>{t('unsubscribe.ask')}</p>
          <Button look="main" busy={outcome === 'busy'} onClick={() => void stop()}>
            {t('unsubscribe.yes')}
          </Button>
        </>
      )}
    </Screen>
  )
}
