import { seenDocuments } from '../../../rules/choices.ts'
import { personResetRule } from '../../../rules/reset.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { CodeField } from '../../desk/account/CodeField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { ResetMemberDocument, ResetVeteranDocument, type HandedFragment } from './generated/resets.ts'

/** Of a veteran by the file, or of somebody of an organisation. */
export type Whose = { kind: 'veteran'; id: string } | { kind: 'member'; id: string; memberId: string }

type Props = { of: Whose; name: string; handed: (handed: HandedFragment) => void; close: () => void }

/** Which document was seen, why, and the number that is the person's own from now on. */
export const ResetDialog = ({ of, name, handed, close }: Props) => {
  const t = useWords()
  const ofVeteran = useAction(ResetVeteranDocument)
  const ofMember = useAction(ResetMemberDocument)
  const ruled = useRuleForm({
    rule: () => personResetRule,
    start: blankEntries(personResetRule),
    draft: null,
  })
  const submit = ruled.submit(async (input) => {
    const key = keyOfForm(ruled.keptAs)
    const { data, failure } = await (of.kind === 'veteran'
      ? ofVeteran.run({ id: of.id, input, key })
      : ofMember.run({ id: of.id, memberId: of.memberId, input, key }))
    if (data) handed(data.handed)
    return failure
  })
  const options = seenDocuments.map((each) => ({ value: each, label: t(`resets.document.${each}`) }))
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('resets.titleOf', { name })}
      lead={t('resets.lead')}
      ok={t('resets.ok')}
      close={close}
      labels={{ phone: t('resets.phone'), code: t('resets.code') }}
    >
      {(field) => (
        <>
          <ChoiceField {...field('document')} options={options} />
          <TextField {...field('reason')} />
          <TextField {...field('phone')} must inputMode="tel" autoComplete="off" />
          <CodeField
            {...field('code')}
            purpose="AT_STATION"
            phone={() => String(ruled.form.getValues('phone') ?? '')}
          />
        </>
      )}
    </FormDialog>
  )
}
