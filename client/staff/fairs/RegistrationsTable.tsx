import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import { ExportButton } from '../exports/ExportButton.tsx'
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
    { key: 'name', sort: 'NAME', title: t('registrations.name'), cell: ({ veteranName }) => veteranName },
    {
      key: 'tail',
      sort: 'PHONE_TAIL',
      look: 'number',
      title: t('registrations.phoneTail'),
      cell: ({ phoneTail }) => phoneTail,
    },
    {
      key: 'ticket',
      look: 'short',
      title: t('registrations.ticket'),
      cell: ticket,
      text: ({ ticketCode }) => ticketCode,
    },
    {
      key: 'state',
      look: 'short',
      title: t('desk:fairs.state'),
      cell: state,
      text: ({ state: now }) => t(`shared:registrationState.${now}`),
    },
    {
      key: 'employers',
      look: 'short',
      title: t('registrations.employers'),
      cell: ({ employersConsent }) => t(`registrations.consent.${employersConsent}`),
    },
    { key: 'at', sort: 'REGISTERED', look: 'short', title: t('registrations.at'), cell: at },
  ]
}

const sorts = ['REGISTERED', 'NAME', 'PHONE_TAIL'] as const

const useRegistrations = (fairId: string) => {
  const t = useWords()
  const wish = useWish(sorts, { by: 'REGISTERED', way: 'DESC' })
  const state = wish.chosen('registration') === 'WITHDRAWN' ? ('WITHDRAWN' as const) : null
  const asked = { fairId, search: wish.search, filter: { state }, orderBy: wish.orderBy }
  const table = useTable(FairRegistrationsDocument, asked, (data) => data.fairRegistrations, 50)
  const choices = [{ value: 'WITHDRAWN', label: t('shared:registrationState.WITHDRAWN') }]
  const filters = [{ name: 'registration', label: t('desk:fairs.state'), choices }]
  return { table, finding: { wish, filters, searchLabel: t('registrations.search') } }
}

/** Who registered, newest first, with how many places are taken. */
export const RegistrationsTable = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useWords()
  const { table, finding } = useRegistrations(fair.id)
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
      <DeskTable
        list="registrations"
        label={t('fair.registrations')}
        columns={columns}
        table={table}
        finding={finding}
        empty={empty}
        taken={
          finding.wish.chosen('registration') === null ? (
            <ExportButton
              lists={['FAIR_DOOR', 'FAIR_EMPLOYERS']}
              asked={{ fairId: fair.id, search: finding.wish.search }}
              total={table.data?.totalCount}
            />
          ) : null
        }
      />
    </>
  )
}
