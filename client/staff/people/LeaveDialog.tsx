import { leaveRule } from '../../../rules/staff.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { SetLeaveDocument, type StaffMemberPartsFragment } from './generated/people.ts'

type Props = {
  member: StaffMemberPartsFragment
  staff: readonly StaffMemberPartsFragment[]
  close: () => void
}

/** From when until when somebody is away, and who stands in. */
export const LeaveDialog = ({ member: { id, name }, staff, close }: Props) => {
  const t = useWords()
  const { run } = useAction(SetLeaveDocument)
  const rule = () => leaveRule(today())
  const ruled = useRuleForm({ rule, start: blankEntries(rule()), draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ id, input }, t('people.leaveSet'))
    if (data) close()
    return failure
  })
  const others = staff.filter((each) => each.id !== id && !each.disabledAt)
  const options = others.map((each) => ({
    value: each.id,
    label: [each.name, each.station?.name].filter(Boolean).join(' · '),
  }))
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('people.leaveOf', { name })}
      lead={t('people.leaveLead')}
      ok={t('people.save')}
      close={close}
      isGrave={false}
      labels={{ standInId: t('people.standIn') }}
    >
      {(field) => (
        <>
          <DayField {...field('from')} />
          <DayField {...field('until')} from={today()} />
          <ChoiceField {...field('standInId')} options={options} search />
        </>
      )}
    </FormDialog>
  )
}
