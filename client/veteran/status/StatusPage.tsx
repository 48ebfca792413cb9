import { QRCodeSVG } from 'qrcode.react'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import { serverNow } from '../../core/device/server-time.ts'
import { useEvery } from '../../core/device/use-every.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Skeleton } from '../../phone/list/ListStates.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import pass from '../pass/pass.module.css'
import { useWords } from '../words.ts'
import { ShowStatusDocument, type ShowStatusMutation } from './generated/status.ts'

type Shown = ShowStatusMutation['showStatus']

/** Before it ends, so that nobody is shown one that is out of date while it is being read. */
const renewedBefore = 60_000

const isNearEnd = ({ validUntil }: Shown) =>
  new Date(validUntil).getTime() - serverNow().getTime() < renewedBefore

/** A code that is renewed while it is looked at. */
const useStatus = () => {
  const { run, busy, failure } = useAction(ShowStatusDocument)
  const [shown, setShown] = useState<Shown>()
  const renew = async () => {
    const { data } = await run({})
    setShown(data?.showStatus)
  }
  const first = useRef(renew)
  useEffect(() => void first.current(), [])
  useEvery(5_000, () => {
    if (shown && isNearEnd(shown)) void renew()
  })
  return { shown, busy, failure, renew }
}

/** A code that says that the status is verified, and nothing else. */
export const StatusPage = () => {
  const t = useWords()
  const say = useFormat()
  const { shown, busy, failure, renew } = useStatus()
  return (
    <Screen title={t('status.title')} back="/profile" lead={<p>{t('status.lead')}</p>}>
      {failure && <FailurePanel failure={failure} tryAgain={() => void renew()} />}
      {!shown && !failure && <Skeleton rows={1} />}
      {shown && (
        <article className={pass['ticket']}>
          <div className={pass['white']}>
            <QRCodeSVG
              value={`${window.location.origin}/status#${shown.token}`}
              title={t('status.picture')}
              size={300}
              level="M"
              marginSize={2}
              bgColor="#ffffff"
              fgColor="#000000"
            />
            <p className={pass['codeLabel']}>{t('status.until', { time: say.moment(shown.validUntil) })}</p>
          </div>
          <Button look="quiet" busy={busy} onClick={() => void renew()}>
            {t('status.again')}
          </Button>
        </article>
      )}
    </Screen>
  )
}
