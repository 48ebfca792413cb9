import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { DeskTable, type Column } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import { Places } from './FairOverview.tsx'
import {
  FairRegistrationsDocument,
  type FairRegistrationsQuery,
  type StaffFairFragment,
} from './generated/fairs.ts'
import { useWords } from '../words.ts'

type Registration = FairRegistrationsQuery['fairRegistrations']['nodes'][number]

const useColumns = (): Column<Registration>[] => {
  const t = useWords()
  const format = useFormat()
  const ticket = ({ ticketCode }: Registration) => <span className={text['code']}>{ticketCode}</span>
  const state = ({ state: now }: Registration) => (
    <StateMark kind={now === 'REGISTERED' ? 'done' : 'quiet'}>
      {t(`shared:registrationState.${now}`)}
    </StateMark>
  )
  const at = ({ registeredAt }: Registration) => format.moment(registeredAt)
  return [
    { key: 'name', title: t('registrations.name'), cell: ({ veteranName }) => veteranName },
    { key: 'tail', look: 'number', title: t('registrations.phoneTail'), cell: ({ phoneTail }) => phoneTail },
    { key: 'ticket', look: 'short', title: t('registrations.ticket'), cell: ticket },
    { key: 'state', look: 'short', title: t('desk:fairs.state'), cell: state },
    { key: 'at', look: 'short', title: t('registrations.at'), cell: at },
  ]
}

/** Who registered, newest first, with how many places are taken. */
export const RegistrationsTable = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useWords()
  const table = useTable(FairRegistrationsDocument, { fairId: fair.id }, (data) => data.fairRegistrations, 50)
  const columns = useColumns()
  const isDraft = fair.state === 'DRAFT'
  const empty = (
    <Nothing
      title={t(isDraft ? 'registrations.emptyDraft' : 'registrations.empty')}
      hint={t('registrations.emptyHint')}
    />
  )
  return (
    <>
      {isDraft ? null : <Places fair={fair} />}
      <DeskTable label={t('fair.registrations')} columns={columns} table={table} empty={empty} />
    </>
  )
}
