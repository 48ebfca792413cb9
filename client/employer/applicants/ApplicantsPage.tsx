import { answeringSaid } from '../../../rules/answering.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useSession } from '../../core/session/session.ts'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { ApplicantLines } from './ApplicantLines.tsx'
import { PostingChoice } from './PostingChoice.tsx'
import { statuses, useApplicants, type Status } from './use-applicants.ts'

/** Whoever applied for a posting of the organisation, the longest waiting first. */
export const ApplicantsPage = () => {
  const t = useWords()
  const [status, chooseStatus] = useChoice('status', statuses, 'WAITING')
  const applicants = useApplicants(status)
  const { language } = useSession()
  const { data, failure, again, counts, answering } = applicants
  const known = answering ? t('applicants.known', { said: answeringSaid(answering, language) }) : ''
  const labelOf = (each: Status) => {
    const [name, count] = [t(`applicants.${each}`), counts[each]]
    return count === undefined ? name : t('applicants.tab', { name, count })
  }
  return (
    <>
      <PageHead title={t('nav.applicants')} lead={[t('applicants.lead'), known].join(' ')} />
      <ChoiceTabs choices={statuses} choice={status} choose={chooseStatus} labelOf={labelOf}>
        <PostingChoice />
        {failure ? <Failed failure={failure} again={again} kept={data !== undefined} /> : null}
        {data || !failure ? <ApplicantLines key={status} status={status} applicants={applicants} /> : null}
      </ChoiceTabs>
    </>
  )
}
