import { Tabs, type TableProps } from 'antd'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { useDeskText } from '../../desk/words.ts'
import { StaffFairsDocument } from './generated/fairs.ts'
import type { FairLineFragment } from '../../core/records/generated/fair.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useChoice } from '../../desk/list/use-choice.ts'
import { useTrail } from '../../desk/list/use-trail.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { FairState } from './FairState.tsx'
import text from '../../desk/text.module.css'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'

const size = 20
const times = ['COMING', 'PAST'] as const

const useColumns = (): NonNullable<TableProps<FairLineFragment>['columns']> => {
  const t = useStaffText()
  const d = useDeskText()
  const format = useFormat()
  return [
    {
      key: 'title',
      className: 'desk-long',
      title: d('fairs.fair'),
      render: (_, { id, title }) => <Link to={`/staff/fairs/${id}`}>{title}</Link>,
    },
    {
      key: 'state',
      className: 'desk-short',
      title: d('fairs.state'),
      render: (_, fair) => <FairState fair={fair} />,
    },
    {
      key: 'when',
      className: 'desk-short',
      title: d('fairs.when'),
      render: (_, { startsAt, endsAt }) => (
        <>
          {format.range(startsAt, endsAt)}{' '}
          <span className={text['also']}>{format.countdown(startsAt, endsAt)}</span>
        </>
      ),
    },
    {
      key: 'where',
      className: 'desk-long',
      title: d('fairs.where'),
      render: (_, { area, place }) => `${area.name} ${place}`,
    },
    {
      key: 'closes',
      className: 'desk-short',
      title: t('fairs.closes'),
      render: (_, { registrationClosesAt }) => format.moment(registrationClosesAt),
    },
    {
      key: 'registered',
      className: 'desk-short',
      title: d('fairs.registered'),
      align: 'right',
      render: (_, { registeredCount, capacity }) =>
        `${format.amount(registeredCount)} / ${format.amount(capacity)}`,
    },
    {
      key: 'actions',
      className: 'desk-short',
      title: d('list.actions'),
      render: (_, { id, title }) => (
        <Link to={`/staff/fairs/new?from=${id}`} aria-label={t('fairs.copyOf', { title })}>
          {t('fairs.copy')}
        </Link>
      ),
    },
  ]
}

const NewFairLink = ({ isFirst }: { isFirst: boolean }) => {
  const t = useStaffText()
  return (
    <ButtonLink first={isFirst} to="/staff/fairs/new">
      {t('fairs.create')}
    </ButtonLink>
  )
}

/** All fairs, coming or past; tab and page are in the address. */
export const FairsPage = () => {
  const t = useStaffText()
  const d = useDeskText()
  const trail = useTrail()
  const [time, chooseTime] = useChoice('time', times, 'COMING')
  const [{ data, error, fetching }, again] = useQuery({
    query: StaffFairsDocument,
    variables: { time, first: size, after: trail.after },
  })
  const columns = useColumns()
  const labels = { COMING: d('fairs.coming'), PAST: d('fairs.past') }
  const empty = (
    <Nothing title={t(`fairs.empty${time}`)} hint={t(`fairs.empty${time}Hint`)}>
      {time === 'COMING' ? <NewFairLink isFirst={false} /> : null}
    </Nothing>
  )
  const table = (
    <DeskTable
      label={labels[time]}
      columns={columns}
      page={data?.fairs}
      again={() => again({ requestPolicy: 'network-only' })}
      {...{ fetching, error, trail, size, empty }}
    />
  )
  return (
    <>
      <PageHead title={t('fairs.title')}>
        <NewFairLink isFirst />
      </PageHead>
      <Tabs
        activeKey={time}
        onChange={(key) => chooseTime(key === 'PAST' ? 'PAST' : 'COMING')}
        items={times.map((key) => ({ key, label: labels[key], children: key === time ? table : null }))}
      />
    </>
  )
}
