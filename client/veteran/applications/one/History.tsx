import { declineReasonNames } from '../../../../rules/application.ts'
import { say } from '../../../../rules/text.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { useSession } from '../../../core/session/session.ts'
import form from '../../../phone/fields/form.module.css'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { useWords } from '../../words.ts'
import type { MyApplicationFragment } from '../generated/applications.ts'

type Event = MyApplicationFragment['history'][number]

const Line = ({ event: { act, at, side, reason, words } }: { event: Event }) => {
  const t = useWords()
  const format = useFormat()
  const { language } = useSession()
  return (
    <li>
      <p>{t(`application.act.${act}`, { who: t(`application.by.${side ?? 'nobody'}`) })}</p>
      {reason && <p>{t('application.reason', { reason: say(declineReasonNames[reason], language) })}</p>}
      {words && (
        <p className={list['text']}>
          <OwnWords text={words} />
        </p>
      )}
      <p className={list['soft']}>{format.moment(at)}</p>
    </li>
  )
}

/** All that befell an application, the newest first. */
export const History = ({ events }: { events: readonly Event[] }) => {
  const t = useWords()
  return (
    <section className={form['block']}>
      <h2>{t('application.history')}</h2>
      <ol className={list['list']} reversed style={{ listStyle: 'none' }}>
        {events.toReversed().map((event) => (
          <Line key={event.at + event.act} event={event} />
        ))}
      </ol>
    </section>
  )
}
