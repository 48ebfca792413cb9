import { undoingRule } from '../../../rules/decision.ts'
import { useAction } from '../../core/api/use-action.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useAnswering } from '../oversight/use-answering.ts'
import { useWords } from '../words.ts'
import { UndoDecisionDocument, type DecisionLineFragment } from './generated/decisions.ts'

type Props = {
  decision: DecisionLineFragment
  version: number
  /** It is undone, or was changed meanwhile. */
  done: () => void
  close: () => void
}

/** Undoes a decision; what was written stays when it fails. */
export const UndoDialog = ({ decision: { id, recordId, name }, version, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(UndoDecisionDocument)
  const answering = useAnswering(undoingRule, `undo.${id}`, async ({ reason }) => {
    const { failure } = await run({ id: recordId, decision: id, reason, version }, t('decisions.undoneNow'))
    if (failure) return failure
    done()
    return undefined
  })
  return (
    <FormDialog
      {...answering}
      title={t('decisions.undoAsk', { name })}
      lead={t('decisions.undoHint')}
      ok={t('decisions.undo')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} must />}
    </FormDialog>
  )
}
