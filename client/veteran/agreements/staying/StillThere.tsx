import { useState } from 'react'
import type { FollowUpShownFragment } from '../../../core/agreements/generated/agreement.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { Button } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import list from '../../../phone/list/list.module.css'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { useWords } from '../../words.ts'
import { AnswerMyFollowUpDocument } from '../generated/agreements.ts'
import { Answering, type Said } from './Answering.tsx'

type Props = { followUp: FollowUpShownFragment; firm: string; again: () => void }

const others = ['LEFT', 'NEVER_BEGAN', 'OTHER'] as const satisfies readonly Said[]

/** The question whether one still works there: yes is one tap, everything else says why. */
export const StillThere = ({ followUp, firm, again }: Props) => {
  const t = useWords()
  const [said, setSaid] = useState<Said | null>(null)
  const { run, busy, failure } = useAction(AnswerMyFollowUpDocument)
  const { id, version, afterDays } = followUp
  const stay = async () => {
    const done = await run({ id, input: { answer: 'STILL_THERE', version } })
    if (done.failure) again()
  }
  return (
    <section className={`${list['card']} ${form['actions']}`} aria-live="polite">
      <h2>{t('stay.ask', { firm })}</h2>
      <p className={list['soft']}>{t('stay.askLead', { days: afterDays })}</p>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button look="main" busy={busy} onClick={() => void stay()}>
        {t('stay.STILL_THERE')}
      </Button>
      {others.map((each) => (
        <Button key={each} onClick={() => setSaid(each)}>
          {t(`stay.${each}`)}
        </Button>
      ))}
      {said && <Answering followUp={followUp} said={said} close={() => setSaid(null)} again={again} />}
    </section>
  )
}
