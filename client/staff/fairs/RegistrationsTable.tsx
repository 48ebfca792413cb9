import type { TableProps } from 'antd'
import { useQuery } from 'urql'
import { useDeskText, useSharedText } from '../../desk/words.ts'
import {
  FairRegistrationsDocument,
  type FairRegistrationsQuery,
  type StaffFairFragment,
} from './generated/fairs.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useTrail } from '../../desk/list/use-trail.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { Places } from './FairOverview.tsx'
import text from '../../desk/text.module.css'

const size = 50

type Registration = FairRegistrationsQuery['fairRegistrations']['nodes'][number]

const useColumns = (): NonNullable<TableProps<Registration>['columns']> => {
  const t = useStaffText()
  const d = useDeskText()
  const s = useSharedText()
  const format = useFormat()
  return [
    { key: 'name', title: t('registrations.name'), render: (_, { veteranName }) => veteranName },
    {
      key: 'tail',
      className: 'desk-short',
      title: t('registrations.phoneTail'),
      align: 'right',
      render: (_, { phoneTail }) => phoneTail,
    },
    {
      key: 'ticket',
      className: 'desk-short',
      title: t('registrations.ticket'),
      render: (_, { ticketCode }) => <span className={text['code']}>{ticketCode}</span>,
    },
    {
      key: 'state',
      className: 'desk-short',
      title: d('fairs.state'),
      render: (_, { state }) => (
        <StateMark kind={state === 'REGISTERED' ? 'done' : 'quiet'}>
          {s(`registrationState.${state}`)}
        </StateMark>
      ),
    },
    {
      key: 'at',
      className: 'desk-short',
      title: t('registrations.at'),
      render: (_, { registeredAt }) => format.moment(registeredAt),
    },
  ]
}

/** Who registered, newest first, with how many places are taken. */
export const RegistrationsTable = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const trail = useTrail()
  const [{ data, error, fetching }, again] = useQuery({
    query: FairRegistrationsDocument,
    variables: { fairId: fair.id, first: size, after: trail.after },
  })
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
        label={t('registrations.label')}
        columns={columns}
        page={data?.fairRegistrations}
        again={() => again({ requestPolicy: 'network-only' })}
        {...{ fetching, error, trail, size, empty }}
      />
    </>
  )
}
