import { Tabs, type TableProps } from 'antd'
import { useQuery } from 'urql'
import { useDeskText, useSharedText } from '../../desk/words.ts'
import { EmployerFairsDocument, type EmployerFairsQuery } from './generated/fairs.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useChoice } from '../../desk/list/use-choice.ts'
import { useTrail } from '../../desk/list/use-trail.ts'
import { NameList } from '../../desk/list/NameList.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import { useEmployerText } from '../words.ts'
import text from '../../desk/text.module.css'

const size = 20
const times = ['COMING', 'PAST'] as const

type Fair = EmployerFairsQuery['fairs']['nodes'][number]

const FairName = ({ fair }: { fair: Fair }) => {
  const d = useDeskText()
  const s = useSharedText()
  return (
    <>
      {fair.title}{' '}
      {fair.state === 'CANCELLED' ? <StateMark kind="refused">{s('fairState.CANCELLED')}</StateMark> : null}
      {fair.cancelReason ? (
        <p className={text['also']}>{d('fairs.cancelled', { reason: fair.cancelReason })}</p>
      ) : null}
    </>
  )
}

const useColumns = (): NonNullable<TableProps<Fair>['columns']> => {
  const t = useEmployerText()
  const d = useDeskText()
  const format = useFormat()
  return [
    {
      key: 'title',
      className: 'desk-long',
      title: d('fairs.fair'),
      render: (_, fair) => <FairName fair={fair} />,
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
      key: 'about',
      className: 'desk-long',
      title: d('fairs.about'),
      render: (_, { occupations }) => (
        <NameList names={occupations.map((each) => each.name)} none={d('fairs.anyOccupation')} />
      ),
    },
    { key: 'holder', title: d('fairs.holder'), render: (_, { station }) => station?.name ?? '' },
    {
      key: 'call',
      className: 'desk-short',
      title: t('fairs.call'),
      render: (_, { station }) => station?.phone ?? '',
    },
  ]
}

/** Fairs of the service stations, to be read only. */
export const FairsPage = () => {
  const t = useEmployerText()
  const d = useDeskText()
  const trail = useTrail()
  const [time, chooseTime] = useChoice('time', times, 'COMING')
  const [{ data, error, fetching }, again] = useQuery({
    query: EmployerFairsDocument,
    variables: { time, first: size, after: trail.after },
  })
  const columns = useColumns()
  const empty = <Nothing title={t(`fairs.empty${time}`)} hint={t(`fairs.empty${time}Hint`)} />
  const labels = { COMING: d('fairs.coming'), PAST: d('fairs.past') }
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
      <PageHead title={t('fairs.title')} lead={t('fairs.lead')} />
      <Tabs
        activeKey={time}
        onChange={(key) => chooseTime(key === 'PAST' ? 'PAST' : 'COMING')}
        items={times.map((key) => ({ key, label: labels[key], children: key === time ? table : null }))}
      />
    </>
  )
}
