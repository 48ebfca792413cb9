import { useAction } from '../../../core/api/use-action.ts'
import { useMinutesLeft } from '../../../core/device/use-time-left.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { Button } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import list from '../../../phone/list/list.module.css'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { useWords } from '../../words.ts'
import {
  NudgeApplicationDocument,
  UndoMyChangeDocument,
  type MyApplicationFragment,
} from '../generated/applications.ts'
import { Withdrawing } from './Withdrawing.tsx'

type Props = { application: MyApplicationFragment; again: () => void }

const Undo = ({ application: { id, version, undoableUntil }, again }: Props) => {
  const t = useWords()
  const left = useMinutesLeft(undoableUntil)
  const { run, busy, failure } = useAction(UndoMyChangeDocument)
  if (left === 0) return null
  const undo = async () => {
    const undone = await run({ id, version })
    if (undone.failure) again()
  }
  return (
    <>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button busy={busy} onClick={() => void undo()}>
        {t('application.undo')}
      </Button>
      <p className={list['soft']}>{t('application.undoLeft', { count: left })}</p>
    </>
  )
}

const Nudge = ({ application: { id, mayNudge, nudgeFrom, nudgedAt }, again }: Props) => {
  const t = useWords()
  const say = useFormat()
  const { run, busy, failure } = useAction(NudgeApplicationDocument)
  if (nudgedAt) return <p>{t('application.nudged', { day: say.day(nudgedAt) })}</p>
  if (!mayNudge) return nudgeFrom && <p>{t('application.nudgeFrom', { day: say.day(nudgeFrom) })}</p>
  const nudge = async () => {
    const nudged = await run({ id })
    if (nudged.failure) again()
  }
  return (
    <>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button busy={busy} onClick={() => void nudge()}>
        {t('application.nudge')}
      </Button>
      <p className={list['soft']}>{t('application.nudgeHint')}</p>
    </>
  )
}

/** What the person can do about an application now. */
export const Steps = (props: Props) => (
  <div className={form['actions']} aria-live="polite">
    <Undo {...props} />
    <Nudge {...props} />
    {props.application.mayWithdraw && <Withdrawing id={props.application.id} again={props.again} />}
  </div>
)
