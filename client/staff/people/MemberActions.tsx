import { Button } from 'antd'
import { useAction } from '../../core/api/use-action.ts'
import { useSession } from '../../core/session/session.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'
import {
  DisableStaffDocument,
  EndLeaveDocument,
  EndLendingDocument,
  ResetStaffDocument,
  type StaffMemberPartsFragment,
} from './generated/people.ts'
import type { Handed } from './HandedDialog.tsx'

type Props = {
  member: StaffMemberPartsFragment
  open: (dialog: 'move' | 'leave' | 'lend' | 'departments') => void
  handed: (handed: Handed) => void
}

const useGrave = ({ member: { id, name }, handed }: Props) => {
  const t = useWords()
  const confirm = useConfirm()
  const disabling = useAction(DisableStaffDocument)
  const resetting = useAction(ResetStaffDocument)
  const disable = () =>
    confirm(
      {
        title: t('people.disableAsk', { name }),
        hint: t('people.disableHint'),
        ok: t('people.disable'),
        grave: true,
      },
      async () => (await disabling.run({ id }, t('people.disabled'))).failure,
    )
  const reset = () =>
    confirm(
      { title: t('people.resetAsk', { name }), hint: t('people.resetHint'), ok: t('people.reset') },
      async () => {
        const { data, failure } = await resetting.run({ id })
        if (data) handed(data.resetStaff)
        return failure
      },
    )
  return { disable, reset }
}

/** What the bureau does with one account; the own is neither closed nor reset here. */
export const MemberActions = (props: Props) => {
  const t = useWords()
  const { viewer } = useSession()
  const { disable, reset } = useGrave(props)
  const ending = useAction(EndLeaveDocument)
  const { open, member } = props
  const { id, name, disabledAt, awayFrom, lending } = member
  const endingLending = useAction(EndLendingDocument)
  const endLending = () => void endingLending.run({ id }, t('people.lendingEnded'))
  const endLeave = () => void ending.run({ id }, t('people.leaveEnded'))
  const button = (label: string, what: string, act: () => unknown, danger = false) => (
    <Button size="small" danger={danger} aria-label={what} onClick={() => void act()}>
      {label}
    </Button>
  )
  return (
    <span className={panel['row']}>
      {disabledAt ? null : button(t('people.move'), t('people.moveOf', { name }), () => open('move'))}
      {disabledAt ? null : button(t('people.leave'), t('people.leaveOf', { name }), () => open('leave'))}
      {disabledAt || id === viewer?.id
        ? null
        : button(t('people.lend'), t('people.lendOf', { name }), () => open('lend'))}
      {disabledAt || id === viewer?.id
        ? null
        : button(t('people.departments'), t('people.departmentsOf', { name }), () => open('departments'))}
      {lending ? button(t('people.endLending'), t('people.endLendingOf', { name }), endLending) : null}
      {awayFrom ? button(t('people.endLeave'), t('people.endLeaveOf', { name }), endLeave) : null}
      {id === viewer?.id ? null : button(t('people.reset'), t('people.resetOf', { name }), reset)}
      {id === viewer?.id || disabledAt
        ? null
        : button(t('people.disable'), t('people.disableOf', { name }), disable, true)}
    </span>
  )
}
