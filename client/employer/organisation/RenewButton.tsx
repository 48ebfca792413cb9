import { Button } from 'antd'
import { renewableDays } from '../../../rules/employer.ts'
import { useAction } from '../../core/api/use-action.ts'
import { daysUntil } from '../../core/format/dates.ts'
import text from '../../desk/text.module.css'
import { RenewEmployerDocument, type OwnEmployerFragment } from './generated/organisation.ts'
import { useWords } from '../words.ts'

/** Hands the organisation in for the next six months, in the last days of its verification. */
export const RenewButton = ({ employer }: { employer: OwnEmployerFragment }) => {
  const t = useWords()
  const renew = useAction(RenewEmployerDocument)
  const { state, validUntil } = employer.verification
  if (state !== 'VERIFIED' || !validUntil || daysUntil(validUntil) > renewableDays) return null
  return (
    <>
      <p className={text['hint']}>{t('organisation.renewHint')}</p>
      <Button
        type="primary"
        loading={renew.busy}
        onClick={() => void renew.run({ version: employer.version }, t('organisation.renewed'))}
      >
        {t('organisation.renew')}
      </Button>
    </>
  )
}
