import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { useWords } from '../../words.ts'
import type { MyApplicationFragment } from '../generated/applications.ts'
import { SeenApplicant } from '../one/SeenApplicant.tsx'

/** What was sent, by when the answer comes, and how to take it back. */
export const Sent = ({ application }: { application: MyApplicationFragment }) => {
  const t = useWords()
  const say = useFormat()
  const { id, title, employerName, answerBy, message, applicant } = application
  return (
    <>
      <Notice kind="done" title={t('apply.sent')}>
        <p>{t('apply.sentTo', { firm: employerName, title })}</p>
        {answerBy && <p>{t('apply.sentAnswer', { day: say.day(answerBy) })}</p>}
        <p>{t('apply.sentWithdraw')}</p>
        <ButtonLink look="main" to={`/applications/${id}`}>
          {t('apply.see')}
        </ButtonLink>
        <ButtonLink to="/applications">{t('apply.mine')}</ButtonLink>
      </Notice>
      <details>
        <summary style={{ minHeight: 'var(--touch)', alignContent: 'center' }}>
          {t('application.sees')}
        </summary>
        {message && <p style={{ whiteSpace: 'pre-line' }}>{message}</p>}
        {applicant && <SeenApplicant applicant={applicant} />}
      </details>
    </>
  )
}
