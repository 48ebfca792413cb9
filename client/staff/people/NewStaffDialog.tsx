import { departments } from '../../../rules/choices.ts'
import { staffRule } from '../../../rules/staff.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { AddStaffDocument } from './generated/people.ts'
import { DepartmentsField } from './DepartmentsField.tsx'
import type { Handed } from './HandedDialog.tsx'
import { StationField } from './StationField.tsx'

/** The account of a new member of staff. */
export const NewStaffDialog = ({ made, close }: { made: (handed: Handed) => void; close: () => void }) => {
  const t = useWords()
  const { run } = useAction(AddStaffDocument)
  const ruled = useRuleForm({
    rule: () => staffRule,
    start: entriesOf(staffRule, { name: null, phone: null, stationId: null, departments }),
    draft: 'new-staff',
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input, key: keyOfForm(ruled.keptAs) })
    if (!data) return failure
    ruled.saved()
    made(data.addStaff)
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.newStaff')}
      lead={t('people.newStaffLead')}
      ok={t('people.create')}
      close={close}
      isGrave={false}
      labels={{
        phone: t('people.phone'),
        stationId: t('people.station'),
        departments: t('people.departments'),
      }}
      hints={{ departments: t('people.departmentsLead') }}
    >
      {(field) => (
        <>
          <TextField {...field('name')} autoComplete="off" />
          <TextField {...field('phone')} inputMode="tel" autoComplete="off" />
          <StationField {...field('stationId')} />
          <DepartmentsField {...field('departments')} must />
        </>
      )}
    </FormDialog>
  )
}
