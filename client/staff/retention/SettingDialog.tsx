import { useState } from 'react'
import { retentionRule } from '../../../rules/retention.ts'
import { useAction } from '../../core/api/use-action.ts'
import { today } from '../../core/format/dates.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { newMakingKey } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { SetRetentionDocument, type RetentionPartsFragment } from './generated/retention.ts'

type Props = { standing: RetentionPartsFragment; done: () => void; close: () => void }

/** How long something is to be kept, from when and why. */
export const SettingDialog = ({ standing: { subject, name, days, coming }, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(SetRetentionDocument)
  const [key] = useState(newMakingKey)
  const longest = Math.max(days, ...coming.map((change) => change.days))
  const rule = () => retentionRule(today(), longest)
  const blank = blankEntries(rule())
  const start: typeof blank = { ...blank, subject }
  const ruled = useRuleForm({ rule, start, draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input, key }, t('retention.done'))
    if (data) done()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('retention.setOf', { name })}
      lead={t('retention.setLead')}
      ok={t('retention.set')}
      close={close}
    >
      {(field) => (
        <>
          <NumberField {...field('days')} />
          <DayField {...field('from')} from={today()} />
          <TextField {...field('reason')} />
        </>
      )}
    </FormDialog>
  )
}
