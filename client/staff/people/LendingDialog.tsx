import { lendingRule } from '../../../rules/staff.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { DayField } from '../../desk/fields/DayField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { LendRightsDocument, type StaffMemberPartsFragment } from './generated/people.ts'
import { StationField } from './StationField.tsx'

/** Whose area a member of staff reaches too, from when until when, and why. */
export const LendingDialog = ({
  member: { id, name },
  close,
}: {
  member: StaffMemberPartsFragment
  close: () => void
}) => {
  const t = useWords()
  const { run } = useAction(LendRightsDocument)
  const rule = () => lendingRule(today())
  const ruled = useRuleForm({ rule, start: blankEntries(rule()), draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ id, input }, t('people.lentNow'))
    if (data) close()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.lendOf', { name })}
      lead={t('people.lendLead')}
      ok={t('people.save')}
      close={close}
      isGrave={false}
    >
      {(field) => (
        <>
          <StationField {...field('stationId')} />
          <DayField {...field('from')} />
          <DayField {...field('until')} from={today()} />
          <TextField {...field('reason')} />
        </>
      )}
    </FormDialog>
  )
}
