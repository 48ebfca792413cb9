import { mergeRule } from '../../../../rules/merging.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { useAnswering } from '../../oversight/use-answering.ts'
import { useWords } from '../../words.ts'
import { MergeEmployersDocument, type FirmToMergeQuery } from './generated/firm-merging.ts'

type Firm = FirmToMergeQuery['employer']
type Props = { goes: Firm; stays: Firm; done: () => void; close: () => void }

/** Why two organisations are one firm; what was written stays when it fails. */
export const FirmMergeDialog = ({ goes, stays, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(MergeEmployersDocument)
  const answering = useAnswering(mergeRule, `merge-firm.${goes.id}`, async ({ reason }) => {
    const input = { into: stays.id, reason, version: goes.version, intoVersion: stays.version }
    const { failure } = await run({ id: goes.id, input }, t('firmMerging.done'))
    if (!failure) done()
    return failure
  })
  return (
    <FormDialog
      {...answering}
      title={t('firmMerging.ask', { goes: goes.name, stays: stays.name })}
      lead={t('firmMerging.askHint')}
      ok={t('merging.act')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} must />}
    </FormDialog>
  )
}
