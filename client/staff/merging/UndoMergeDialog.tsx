import { undoingRule } from '../../../rules/decision.ts'
import type { Failure } from '../../core/api/failure.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useAnswering } from '../oversight/use-answering.ts'
import { useWords } from '../words.ts'
import type { Line } from './MergeTable.tsx'

type Props = {
  merge: Line
  title: string
  lead: string
  send: (asked: { id: string; reason: string; version: number }) => Promise<Failure | undefined>
  close: () => void
}

/** Makes two of one again. */
export const UndoMergeDialog = ({ merge: { id, version }, title, lead, send, close }: Props) => {
  const t = useWords()
  const answering = useAnswering(undoingRule, `undo-merge.${id}`, async ({ reason }) => {
    const failure = await send({ id, reason, version })
    if (!failure) close()
    return failure
  })
  return (
    <FormDialog {...answering} title={title} lead={lead} ok={t('merging.undo')} close={close}>
      {(field) => <TextField {...field('reason')} rows={3} must />}
    </FormDialog>
  )
}
