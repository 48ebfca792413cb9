import { useLocation } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Read } from '../../phone/list/Read.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { MoreAbout } from '../MoreAbout.tsx'
import { useWords } from '../words.ts'
import { StatusShownDocument } from './generated/status.ts'

/** Yes or no to whoever has scanned a code of status; the code stands behind `#`, so that no log of a server has it. */
export const StatusShownPage = () => {
  const t = useWords()
  const say = useFormat()
  const token = useLocation().hash.slice(1)
  const { data, ...reading } = useReading(StatusShownDocument, { token }, { policy: 'network-only' })
  return (
    <Screen title={t('status.title')} back="/" lead={<p>{t('status.lead')}</p>}>
      <div aria-live="polite">
        <Read reading={{ ...reading, data: data?.statusShown }} bones={1}>
          {({ isVerified, checkedAt }) => (
            <Notice kind={isVerified ? 'done' : 'refused'} title={t(isVerified ? 'status.yes' : 'status.no')}>
              <p>{t(isVerified ? 'status.yesText' : 'status.noText')}</p>
              <p>{t('status.at', { moment: say.moment(checkedAt) })}</p>
            </Notice>
          )}
        </Read>
      </div>
      <p>{t('status.nothingElse')}</p>
      <MoreAbout />
    </Screen>
  )
}
