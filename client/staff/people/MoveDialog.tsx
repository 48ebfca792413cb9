import { staffMoveRule } from '../../../rules/staff.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { MoveStaffDocument, type StaffMemberPartsFragment } from './generated/people.ts'
import { StationField } from './StationField.tsx'

/** Another station for a member of staff. */
export const MoveDialog = ({ member, close }: { member: StaffMemberPartsFragment; close: () => void }) => {
  const t = useWords()
  const { run } = useAction(MoveStaffDocument)
  const { id, name, station } = member
  const ruled = useRuleForm({
    rule: () => staffMoveRule,
    start: entriesOf(staffMoveRule, { stationId: station?.id ?? null }),
    draft: null,
  })
  const submit = ruled.submit(async ({ stationId }) => {
    const { data, failure } = await run({ id, stationId }, t('people.moved'))
    if (data) close()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.moveOf', { name })}
      lead={t('people.moveLead')}
      ok={t('people.move')}
      close={close}
    >
      {(field) => <StationField {...field('stationId')} />}
    </FormDialog>
  )
}
