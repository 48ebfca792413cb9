import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useAction } from '../../../core/api/use-action.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { Banner } from '../../panel/Banner.tsx'
import { Panel } from '../../panel/Panel.tsx'
import { Refused } from '../../panel/Refused.tsx'
import text from '../../text.module.css'
import { useWords } from '../../words.ts'
import { LeaveOfficeDocument, OfficeOfAccountDocument } from './generated/office.ts'

const reasons = ['AWAY', 'OVER', 'ONE_FACTOR', 'TAKEN'] as const

/** Why the account was not joined, when that has just been tried. */
const JoinRefused = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const reason = reasons.find((each) => each === params.get('office'))
  return reason ? (
    <Banner type="error" title={t('office.refused')} description={t(`office.${reason}`)} />
  ) : null
}

/** Joining the account to the sign-in of the office, where it has one. */
export const OfficePanel = () => {
  const t = useWords()
  const { i18n } = useTranslation()
  const { data } = useReading(OfficeOfAccountDocument, {}, { policy: 'network-only' })
  const { run, busy, failure } = useAction(LeaveOfficeDocument)
  if (!data?.officeSignIn) return null
  const name = data.officeSignIn[i18n.language === 'en' ? 'en' : 'zh']
  return (
    <Panel title={t('office.title')}>
      <p className={text['hint']}>
        {t(data.viewer?.isOfficeJoined ? 'office.joined' : 'office.lead', { name })}
      </p>
      <JoinRefused />
      <Refused failure={failure} />
      {data.viewer?.isOfficeJoined ? (
        <Button disabled={busy} onClick={() => void run({}, t('office.left'))}>
          {t('office.leave')}
        </Button>
      ) : (
        <Button href="/office/sign-in?join=yes&back=/staff/account">{t('office.join')}</Button>
      )}
    </Panel>
  )
}
