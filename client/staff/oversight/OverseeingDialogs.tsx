import { ReturnDialog } from '../queue/ReturnDialog.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { PutUpDialog } from './PutUpDialog.tsx'
import { TakedownDialog } from './TakedownDialog.tsx'
import type { Overseeing } from './use-overseeing.ts'

/** The dialog of the decision that is being made, if it asks for words. */
export const OverseeingDialogs = ({ overseeing }: { overseeing: Overseeing }) => {
  const { asking, ask, giveBack, takeDown, putUp, decide, dismiss } = overseeing
  if (!asking) return null
  const { what, of } = asking
  const { posting } = of
  const { id, title, version } = posting
  const close = () => ask(null)
  if (what === 'return')
    return (
      <ReturnDialog
        kind="postings"
        subject={{ id, name: title, version }}
        close={close}
        giveBack={(_, reasons) => giveBack(posting, reasons)}
      />
    )
  if (what === 'takeDown')
    return <TakedownDialog posting={posting} send={(input) => takeDown(posting, input)} close={close} />
  if (what === 'putUp')
    return <PutUpDialog posting={posting} send={(reason) => putUp(posting, reason)} close={close} />
  const send = (answer: string) =>
    what === 'dismiss' ? dismiss(of, answer) : decide(posting, what === 'lift' ? 'LIFTED' : 'UPHELD', answer)
  return <AnswerDialog of={{ id, title, what }} send={send} close={close} />
}
