import { declineReasonNames } from '../../../../rules/application.ts'
import { say } from '../../../../rules/text.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { useSession } from '../../../core/session/session.ts'
import { OwnWords } from '../../../desk/list/OwnWords.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import type { ApplicantWholeFragment } from '../generated/applicants.ts'

type Event = ApplicantWholeFragment['history'][number]

const Line = ({ event: { act, at, side, by, reason, words } }: { event: Event }) => {
  const t = useWords()
  const format = useFormat()
  const { language } = useSession()
  return (
    <li>
      {t(`applicant.act.${act}`, { who: t(`applicant.by.${side ?? 'nobody'}`) })}{' '}
      <span className={text['also']}>
        {[format.moment(at), side === 'EMPLOYER' ? by : null].filter(Boolean).join(' · ')}
      </span>
      {reason ? <p>{t('applicant.reason', { reason: say(declineReasonNames[reason], language) })}</p> : null}
      {words ? (
        <p className={text['body']}>
          <OwnWords>{words}</OwnWords>
        </p>
      ) : null}
    </li>
  )
}

/** All that befell an application, the newest first. */
export const Befell = ({ events }: { events: readonly Event[] }) => {
  const t = useWords()
  return (
    <>
      <h3>{t('applicant.history')}</h3>
      <ol reversed style={{ listStyle: 'none', padding: 0, display: 'grid', gap: 'var(--space-2)' }}>
        {events.toReversed().map((event) => (
          <Line key={event.at + event.act} event={event} />
        ))}
      </ol>
    </>
  )
}
