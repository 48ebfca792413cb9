import { useState } from 'react'
import { seeingRule } from '../../../rules/seen-as.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { SeeAsMemberDocument, SeeAsVeteranDocument, type LookFragment } from './generated/seen.ts'
import { MemberChoice } from './MemberChoice.tsx'
import { useWords } from '../words.ts'

/** Whose pages: of a veteran by the file, or of somebody of an organisation. */
export type Whose = { kind: 'veteran' | 'employer'; id: string }

type Props = { of: Whose; opened: (look: LookFragment) => void; close: () => void }

/** Why the pages are to be looked at, and of an organisation whose. */
export const SeeAsDialog = ({ of: { kind, id }, opened, close }: Props) => {
  const t = useWords()
  const [memberId, setMember] = useState<string>()
  const asVeteran = useAction(SeeAsVeteranDocument)
  const asMember = useAction(SeeAsMemberDocument)
  const ruled = useRuleForm({ rule: () => seeingRule, start: blankEntries(seeingRule), draft: null })
  const submit = ruled.submit(async ({ reason }) => {
    const { data, failure } = await (kind === 'veteran'
      ? asVeteran.run({ id, reason })
      : asMember.run({ id, reason, memberId: memberId ?? null }))
    if (data) opened(data.seen)
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('seeing.see')}
      lead={t('seeing.lead')}
      ok={t('seeing.ok')}
      close={close}
      isGrave={false}
      labels={{ reason: t('seeing.reason') }}
    >
      {(field) => (
        <>
          {kind === 'employer' ? <MemberChoice id={id} chosen={memberId} choose={setMember} /> : null}
          <TextField {...field('reason')} must />
        </>
      )}
    </FormDialog>
  )
}
