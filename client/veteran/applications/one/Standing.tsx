import { Link } from 'react-router'
import { declineReasonNames } from '../../../../rules/application.ts'
import { say } from '../../../../rules/text.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { useSession } from '../../../core/session/session.ts'
import form from '../../../phone/fields/form.module.css'
import { FirmName } from '../../../phone/list/FirmName.tsx'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { WorkTitle } from '../../../phone/list/WorkTitle.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { useWords } from '../../words.ts'
import type { MyApplicationFragment } from '../generated/applications.ts'
import { isLiving, looks } from '../state.ts'

type Props = { application: MyApplicationFragment }

const Words = ({ words }: { words: string }) => (
  <p className={list['text']}>
    <OwnWords text={words} />
  </p>
)

/** Where it stands, what that means, and by when the next answer is owed. */
export const Standing = ({ application }: Props) => {
  const t = useWords()
  const format = useFormat()
  const { language } = useSession()
  const { state, closedBecause, declineReason, words, answerBy, isCalendarKnown, lateWords } = application
  const [kind] = looks[state]
  const reason = declineReason && say(declineReasonNames[declineReason], language)
  return (
    <div aria-live="polite" className={form['block']}>
      <Notice
        kind={kind === 'quiet' ? (isLiving(state) ? 'done' : 'look') : kind}
        title={t(`applications.state.${state}`)}
      >
        <p>{t(closedBecause ? `application.closed.${closedBecause}` : `application.said.${state}`)}</p>
        {reason && !lateWords && <p>{t('application.reason', { reason })}</p>}
        {words && <Words words={words} />}
        {answerBy && <p>{t('application.due', { day: format.day(answerBy) })}</p>}
        {answerBy && !isCalendarKnown && <p>{t('apply.calendar')}</p>}
      </Notice>
      {lateWords && (
        <Notice kind="look" title={t('application.late')}>
          {reason && <p>{t('application.reason', { reason })}</p>}
          <Words words={lateWords} />
        </Notice>
      )}
    </div>
  )
}

type Best = MyApplicationFragment['nextBest'][number]

const BestCard = ({ posting }: { posting: Best }) => {
  const format = useFormat()
  return (
    <li className={list['card']}>
      <h3>
        <Link to={`/postings/${posting.id}`}>
          <WorkTitle work={posting} inline />
        </Link>
      </h3>
      <p className={list['facts']}>
        <span className={list['strong']}>{format.pay(posting)}</span>
        <span>{posting.area?.name}</span>
        {posting.employer && (
          <span>
            <FirmName firm={posting.employer} />
          </span>
        )}
      </p>
    </li>
  )
}

/** What fits next, when an employer kept silent. */
export const NextBest = ({ application: { nextBest } }: Props) => {
  const t = useWords()
  if (nextBest.length === 0) return null
  return (
    <section className={form['block']}>
      <h2>{t('application.next')}</h2>
      <p className={list['soft']}>{t('application.nextHint')}</p>
      <ul className={list['list']}>
        {nextBest.map((posting) => (
          <BestCard key={posting.id} posting={posting} />
        ))}
      </ul>
    </section>
  )
}
