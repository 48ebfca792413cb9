import { departmentsRule } from '../../../rules/staff.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { DepartmentsField } from './DepartmentsField.tsx'
import { SetDepartmentsDocument, type StaffMemberPartsFragment } from './generated/people.ts'

type Props = { member: StaffMemberPartsFragment; close: () => void }

/** What of people's files a member of staff reads. */
export const DepartmentsDialog = ({ member: { id, name, departments }, close }: Props) => {
  const t = useWords()
  const { run } = useAction(SetDepartmentsDocument)
  const ruled = useRuleForm({
    rule: () => departmentsRule,
    start: entriesOf(departmentsRule, { departments }),
    draft: null,
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run(
      { id, departments: [...input.departments] },
      t('people.departmentsSet'),
    )
    if (data) close()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.departmentsOf', { name })}
      lead={t('people.departmentsLead')}
      ok={t('people.save')}
      close={close}
      isGrave={false}
      labels={{ departments: t('people.departments') }}
    >
      {(field) => <DepartmentsField {...field('departments')} must />}
    </FormDialog>
  )
}
