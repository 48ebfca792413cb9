import { useState } from 'react'
import { useLocation } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { StationFacts } from '../StationFacts.tsx'
import { useWords } from '../words.ts'
import { DisputeResetDocument } from './generated/notme.ts'

/** Opens from a notice, without signing in: says that it was somebody else who came to the station. */
export const NotMePage = () => {
  const t = useWords()
  const { hash } = useLocation()
  const { run, busy, failure } = useAction(DisputeResetDocument)
  const [isDone, setDone] = useState(false)
  const dispute = async () => {
    const { data } = await run({ token: hash.slice(1) })
    if (data) setDone(true)
  }
  return (
    <Screen title={t('notMe.title')} back="/">
      <div aria-live="polite">
        {failure && <FailurePanel failure={failure} reading={false} />}
        {isDone && (
          <Notice kind="done" title={t('notMe.done')}>
            <p>{t('notMe.doneText')}</p>
          </Notice>
        )}
      </div>
      {!isDone && (
        <>
          <p>{t('notMe.ask')}</p>
          <Button look="main" busy={busy} onClick={() => void dispute()}>
            {t('notMe.yes')}
          </Button>
        </>
      )}
      <StationFacts />
    </Screen>
  )
}
