import { Button, Input, type TableProps } from 'antd'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { useDeskText } from '../../desk/words.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useTrail } from '../../desk/list/use-trail.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { ServiceStationsDocument, type ServiceStationsQuery } from '../../core/records/generated/reference.ts'
import { useSession } from '../../core/session/session.ts'
import { useStaffText } from '../words.ts'
import list from '../../desk/list/list.module.css'

type Station = ServiceStationsQuery['serviceStations'][number]

const useWords = (): [string, (words: string) => void] => {
  const [params, setParams] = useSearchParams()
  const keep = (words: string) => setParams(words ? { words } : {}, { replace: true })
  return [params.get('words') ?? '', keep]
}

const fits = ({ name, phone, address, area }: Station, words: string): boolean =>
  [name, phone, address, area.name].some((text) => text.toLowerCase().includes(words.trim().toLowerCase()))

const useColumns = (): NonNullable<TableProps<Station>['columns']> => {
  const t = useStaffText()
  const { viewer } = useSession()
  return [
    {
      key: 'name',
      title: t('stations.station'),
      render: (_, { id, name }) => (
        <>
          {name} {id === viewer?.station?.id ? <StateMark kind="done">{t('stations.mine')}</StateMark> : null}
        </>
      ),
    },
    { key: 'area', className: 'desk-short', title: t('stations.area'), render: (_, { area }) => area.name },
    {
      key: 'phone',
      className: 'desk-short',
      title: t('stations.phone'),
      align: 'right',
      render: (_, { phone }) => <a href={`tel:${phone}`}>{phone}</a>,
    },
    { key: 'address', title: t('stations.address'), render: (_, { address }) => address },
  ]
}

/** The directory of service stations; what narrows it is in the address. */
export const StationsPage = () => {
  const t = useStaffText()
  const d = useDeskText()
  const trail = useTrail()
  const [words, setWords] = useWords()
  const [{ data, error, fetching }, again] = useQuery({ query: ServiceStationsDocument, variables: {} })
  const columns = useColumns()
  const nodes = data?.serviceStations.filter((station) => fits(station, words))
  const page = nodes && { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }
  const empty = words ? (
    <Nothing title={t('stations.noMatch', { words })}>
      <Button onClick={() => setWords('')}>{t('stations.lift')}</Button>
    </Nothing>
  ) : (
    <Nothing title={t('stations.empty')} hint={t('stations.emptyHint')} />
  )
  return (
    <>
      <PageHead title={t('stations.title')} lead={t('stations.lead')} />
      <p className={list['filter']}>
        <Input
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={t('stations.filter')}
          aria-label={t('stations.filter')}
          allowClear={{ clearIcon: <span aria-label={d('field.clear')}>×</span> }}
        />
      </p>
      <DeskTable
        label={t('stations.label')}
        columns={columns}
        page={page}
        again={() => again({ requestPolicy: 'network-only' })}
        size={100}
        {...{ fetching, error, trail, empty }}
      />
    </>
  )
}
