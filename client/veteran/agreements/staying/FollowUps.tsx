import { useState } from 'react'
import type { FollowUpShownFragment } from '../../../core/agreements/generated/agreement.ts'
import { useFollowUp } from '../../../core/agreements/use-follow-up.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { Button } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import list from '../../../phone/list/list.module.css'
import { useWords } from '../../words.ts'
import type { MyAgreementFragment } from '../generated/agreements.ts'
import { Answering, type Said } from './Answering.tsx'
import { StillThere } from './StillThere.tsx'

type Props = { agreement: MyAgreementFragment; again: () => void }

const Line = ({ followUp }: { followUp: FollowUpShownFragment }) => {
  const t = useAgreementWords()
  const format = useFormat()
  const { standing, saidIn } = useFollowUp()
  return (
    <li>
      <p>
        {t('followUp.after', { days: followUp.afterDays })} · {standing(followUp)}
      </p>
      {followUp.state === 'PLANNED' && (
        <p className={list['soft']}>{t('followUp.due', { day: format.day(followUp.dueOn) })}</p>
      )}
      {saidIn(followUp).map((said) => (
        <p key={said} className={list['soft']}>
          {said}
        </p>
      ))}
    </li>
  )
}

/** Before any question is asked it can be said that the work is not kept. */
const Leaving = ({ followUp, again }: { followUp: FollowUpShownFragment; again: () => void }) => {
  const t = useWords()
  const [said, setSaid] = useState<Said | null>(null)
  return (
    <div className={form['actions']}>
      <h3>{t('stay.more')}</h3>
      <p className={list['soft']}>{t('stay.moreHint')}</p>
      {(['LEFT', 'NEVER_BEGAN'] as const).map((each) => (
        <Button key={each} onClick={() => setSaid(each)}>
          {t(`stay.${each}`)}
        </Button>
      ))}
      {said && <Answering followUp={followUp} said={said} close={() => setSaid(null)} again={again} />}
    </div>
  )
}

const askedIn = ({ followUps }: MyAgreementFragment) =>
  followUps.find(({ state, mayAnswer, personAnswer }) => mayAnswer && !personAnswer && state !== 'PLANNED')

/** The question that is open whether the work is kept. */
export const Question = ({ agreement, again }: Props) => {
  const asked = askedIn(agreement)
  return asked ? <StillThere followUp={asked} firm={agreement.employerName} again={again} /> : null
}

/** Every question whether the work is kept, with what was said. */
export const FollowUps = ({ agreement, again }: Props) => {
  const t = useAgreementWords()
  const { followUps } = agreement
  const asked = askedIn(agreement)
  const planned = followUps.find(({ state, mayAnswer }) => mayAnswer && state === 'PLANNED')
  if (followUps.length === 0) return null
  return (
    <section className={form['block']}>
      <h2>{t('followUp.title')}</h2>
      <ol className={list['list']} style={{ listStyle: 'none' }}>
        {followUps.map((followUp) => (
          <Line key={followUp.id} followUp={followUp} />
        ))}
      </ol>
      {planned && !asked && <Leaving followUp={planned} again={again} />}
    </section>
  )
}
