import { undoingRule } from '../../../rules/decision.ts'
import { useAction } from '../../core/api/use-action.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useAnswering } from '../oversight/use-answering.ts'
import { useWords } from '../words.ts'
import { UndoMergeDocument, type MergeLineFragment } from './generated/merging.ts'

type Props = { merge: MergeLineFragment; close: () => void }

/** Makes two files of one again. */
export const UndoMergeDialog = ({ merge: { id, name, version }, close }: Props) => {
  const t = useWords()
  const { run } = useAction(UndoMergeDocument)
  const answering = useAnswering(undoingRule, `undo-merge.${id}`, async ({ reason }) => {
    const { failure } = await run({ id, reason, version }, t('merging.undoneNow'))
    if (failure) return failure
    close()
    return undefined
  })
  return (
    <FormDialog
      {...answering}
      title={t('merging.undoAsk', { name })}
      lead={t('merging.undoHint')}
      ok={t('merging.undo')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} must />}
    </FormDialog>
  )
}
