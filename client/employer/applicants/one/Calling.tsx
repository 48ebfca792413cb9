import { Button } from 'antd'
import { useAction } from '../../../core/api/use-action.ts'
import { Refused } from '../../../desk/panel/Refused.tsx'
import { phoneText } from '../../../core/format/phone.ts'
import { useWords } from '../../words.ts'
import { AgreeToCallApplicantDocument, type ApplicantWholeFragment } from '../generated/applicants.ts'

/** Whether the two may call each other, and the number once both agree. */
export const Calling = ({ application: { id, contact } }: { application: ApplicantWholeFragment }) => {
  const t = useWords()
  const { run, busy, failure } = useAction(AgreeToCallApplicantDocument)
  const { personAgrees, employerAgrees, phone } = contact
  const standing = () => {
    if (phone) return t('applicant.callBoth', { phone: phoneText(phone) })
    if (employerAgrees) return t('applicant.callEmployer')
    return t(personAgrees ? 'applicant.callPerson' : 'applicant.callNone')
  }
  return (
    <>
      <h3>{t('applicant.calls')}</h3>
      <p aria-live="polite">{standing()}</p>
      <Refused failure={failure} />
      <p>
        <Button loading={busy} onClick={() => void run({ id, agrees: !employerAgrees })}>
          {t(employerAgrees ? 'applicant.agreeNot' : 'applicant.agree')}
        </Button>
      </p>
    </>
  )
}
