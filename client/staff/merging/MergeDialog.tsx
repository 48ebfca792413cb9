import { mergeRule, type MergePart } from '../../../rules/merging.ts'
import { useAction } from '../../core/api/use-action.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useAnswering } from '../oversight/use-answering.ts'
import type { KeptFileFragment } from '../registers/generated/registers.ts'
import { useWords } from '../words.ts'
import { MergeVeteransDocument } from './generated/merging.ts'

export type Choice = { stays: 'one' | 'other'; take: readonly MergePart[]; identitySeen: boolean }

type Props = {
  one: KeptFileFragment
  other: KeptFileFragment
  choice: Choice
  done: () => void
  close: () => void
}

/** Why two files are one person's; what was written stays when it fails. */
export const MergeDialog = ({ one, other, choice, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(MergeVeteransDocument)
  const [stays, goes] = choice.stays === 'one' ? [one, other] : [other, one]
  const answering = useAnswering(mergeRule, `merge.${goes.id}`, async ({ reason }) => {
    const input = {
      into: stays.id,
      take: choice.take,
      identitySeen: choice.identitySeen,
      reason,
      version: goes.version,
      intoVersion: stays.version,
    }
    const { failure } = await run({ id: goes.id, input }, t('merging.done'))
    if (failure) return failure
    done()
    return undefined
  })
  return (
    <FormDialog
      {...answering}
      title={t('merging.ask', { name: stays.name })}
      lead={t('merging.askHint')}
      ok={t('merging.act')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} must />}
    </FormDialog>
  )
}
