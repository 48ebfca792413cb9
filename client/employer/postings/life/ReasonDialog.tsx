import { postingReasonRule } from '../../../../rules/posting-life.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { useWords } from '../../words.ts'
import {
  ClosePostingDocument,
  PausePostingDocument,
  type PostingInLifeFragment,
} from '../generated/postings.ts'

type Props = { act: 'pause' | 'close'; posting: PostingInLifeFragment; close: () => void }

/** Pauses a posting or closes it for good; why may be said. */
export const ReasonDialog = ({ act, posting: { id, title, version }, close }: Props) => {
  const t = useWords()
  const pausing = useAction(PausePostingDocument)
  const closing = useAction(ClosePostingDocument)
  const ruled = useRuleForm({
    rule: () => postingReasonRule,
    start: blankEntries(postingReasonRule),
    draft: `${act}.${id}`,
  })
  const submit = ruled.submit(async ({ reason }) => {
    const done = t(`postings.${act}Done`, { title })
    const { failure } =
      act === 'pause'
        ? await pausing.run({ id, reason, version }, done)
        : await closing.run({ id, reason }, done)
    if (failure) return failure
    ruled.saved()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t(`postings.${act}Ask`, { title })}
      lead={t(`postings.${act}Hint`)}
      labels={{ reason: t('postings.reason') }}
      ok={t(`postings.${act}`)}
      isGrave={act === 'close'}
      close={close}
    >
      {(field) => <TextField {...field('reason')} />}
    </FormDialog>
  )
}
