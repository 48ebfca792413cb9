import { Button, Input } from 'antd'
import { useSearchParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { ServiceStationsDocument, type ServiceStationsQuery } from '../../core/records/generated/reference.ts'
import { useSession } from '../../core/session/session.ts'
import { DeskTable, type Column } from '../../desk/list/DeskTable.tsx'
import list from '../../desk/list/list.module.css'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'

type Station = ServiceStationsQuery['serviceStations'][number]

const useTyped = (): [string, (words: string) => void] => {
  const [params, setParams] = useSearchParams()
  const keep = (words: string) => setParams(words ? { words } : {}, { replace: true })
  return [params.get('words') ?? '', keep]
}

const fits = ({ name, phone, address, area }: Station, words: string): boolean =>
  [name, phone, address, area.name].some((text) => text.toLowerCase().includes(words.trim().toLowerCase()))

const useColumns = (): Column<Station>[] => {
  const t = useWords()
  const { viewer } = useSession()
  const station = ({ id, name }: Station) => (
    <>
      {name} {id === viewer?.station?.id ? <StateMark kind="done">{t('stations.mine')}</StateMark> : null}
    </>
  )
  const call = ({ phone }: Station) => <a href={`tel:${phone}`}>{phone}</a>
  return [
    { key: 'name', title: t('stations.station'), cell: station },
    { key: 'area', look: 'short', title: t('stations.area'), cell: ({ area }) => area.name },
    { key: 'phone', look: 'number', title: t('stations.phone'), cell: call },
    { key: 'address', title: t('shared:posting.address'), cell: ({ address }) => address },
  ]
}

/** The stations that fit the words, all on one page. */
const useStations = (words: string) => {
  const trail = useTrail()
  const { data, ...reading } = useReading(ServiceStationsDocument, {})
  const nodes = data?.serviceStations.filter((station) => fits(station, words))
  const page = nodes && { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }
  return { ...reading, data: page, trail, size: 100 }
}

/** The directory of service stations; what narrows it is in the address. */
export const StationsPage = () => {
  const t = useWords()
  const [words, setWords] = useTyped()
  const table = useStations(words)
  const columns = useColumns()
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
          allowClear={{ clearIcon: <span aria-label={t('desk:field.clear')}>×</span> }}
        />
      </p>
      <DeskTable label={t('stations.label')} columns={columns} table={table} empty={empty} />
    </>
  )
}
