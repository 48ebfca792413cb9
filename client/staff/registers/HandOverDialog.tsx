import { handOverRule } from '../../../rules/behalf.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { CodeField } from '../../desk/account/CodeField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { HandOverDocument } from './generated/registers.ts'
import { useWords } from '../words.ts'

type Props = { id: string; again: () => void; close: () => void }

/** Gives the file to its person, by a number that is proved here. */
export const HandOverDialog = ({ id, again, close }: Props) => {
  const t = useWords()
  const { run } = useAction(HandOverDocument)
  const ruled = useRuleForm({ rule: () => handOverRule, start: blankEntries(handOverRule), draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ id, input }, t('behalf.handedOver'))
    if (!data) return failure
    ruled.saved()
    again()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('behalf.handOver')}
      lead={t('behalf.handOverLead')}
      ok={t('behalf.handOverOk')}
      close={close}
      labels={{ phone: t('behalf.phone'), code: t('behalf.codeSent') }}
    >
      {(field) => (
        <>
          <TextField {...field('phone')} must inputMode="tel" autoComplete="off" />
          <CodeField
            {...field('code')}
            purpose="TAKE_OVER"
            phone={() => String(ruled.form.getValues('phone') ?? '')}
          />
        </>
      )}
    </FormDialog>
  )
}
