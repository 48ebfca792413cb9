import { Button } from 'antd'
import { useState } from 'react'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { DepartmentsDialog } from './DepartmentsDialog.tsx'
import { HandedDialog, type Handed } from './HandedDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { LendingDialog } from './LendingDialog.tsx'
import { MemberActions } from './MemberActions.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { NewStaffDialog } from './NewStaffDialog.tsx'
import { NewStationDialog } from './NewStationDialog.tsx'
import { useColumns, useMembers, type Member } from './use-members.tsx'

type Opened =
  | { readonly kind: 'staff' | 'station' }
  | { readonly kind: 'move' | 'leave' | 'lend' | 'departments'; readonly member: Member }
  | { readonly kind: 'handed'; readonly handed: Handed }

type DialogProps = {
  opened: Opened | undefined
  staff: readonly Member[]
  handed: (handed: Handed) => void
  close: () => void
}

const Dialog = ({ opened, staff, handed, close }: DialogProps) => {
  if (!opened) return null
  switch (opened.kind) {
    case 'staff':
      return <NewStaffDialog made={handed} close={close} />
    case 'station':
      return <NewStationDialog made={close} close={close} />
    case 'move':
      return <MoveDialog member={opened.member} close={close} />
    case 'leave':
      return <LeaveDialog member={opened.member} staff={staff} close={close} />
    case 'lend':
      return <LendingDialog member={opened.member} close={close} />
    case 'departments':
      return <DepartmentsDialog member={opened.member} close={close} />
    case 'handed':
      return <HandedDialog handed={opened.handed} close={close} />
  }
}

/** Stations and staff, as the bureau makes them. */
export const PeoplePage = () => {
  const t = useWords()
  const { wish, table, staff, again } = useMembers()
  const [opened, setOpened] = useState<Opened>()
  const handed = (given: Handed) => {
    setOpened({ kind: 'handed', handed: given })
    again()
  }
  const columns = useColumns((member) => (
    <MemberActions member={member} open={(kind) => setOpened({ kind, member })} handed={handed} />
  ))
  return (
    <>
      <PageHead title={t('people.title')} lead={t('people.lead')}>
        <ButtonLink to="/staff/people/keys">{t('desk:keys.title')}</ButtonLink>
        <Button onClick={() => setOpened({ kind: 'station' })}>{t('people.newStation')}</Button>
        <Button type="primary" onClick={() => setOpened({ kind: 'staff' })}>
          {t('people.newStaff')}
        </Button>
      </PageHead>
      <DeskTable
        list="people"
        label={t('people.label')}
        columns={columns}
        table={table}
        finding={{ wish, filters: [], searchLabel: t('people.filter') }}
        empty={<Nothing title={t('people.empty')} hint={t('people.emptyHint')} />}
      />
      <Dialog opened={opened} staff={staff} handed={handed} close={() => setOpened(undefined)} />
    </>
  )
}
