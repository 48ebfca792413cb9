import { useReading } from '../../core/api/use-reading.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { useWish, type Wish } from '../../core/list/use-wish.ts'
import { ServiceStationsDocument, type ServiceStationsQuery } from '../../core/records/generated/station.ts'
import { useSession } from '../../core/session/session.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'

type Station = ServiceStationsQuery['serviceStations'][number]

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
    {
      key: 'name',
      sort: 'NAME',
      title: t('stations.station'),
      cell: station,
      text: ({ name }) => name,
    },
    { key: 'area', sort: 'AREA', look: 'short', title: t('stations.area'), cell: ({ area }) => area.name },
    { key: 'phone', look: 'number', title: t('stations.phone'), cell: call, text: ({ phone }) => phone },
    { key: 'address', title: t('shared:posting.address'), cell: ({ address }) => address },
    { key: 'hours', title: t('stations.hours'), cell: ({ hours }) => hours ?? '' },
  ]
}

const sorts = ['AREA', 'NAME'] as const
type Sort = (typeof sorts)[number]

/** As they are sorted: areas as they come, from the whole to its parts; names by how they are spoken. */
const inOrder = (
  stations: readonly Station[],
  { sorted }: Wish<Sort>,
  language: string,
): readonly Station[] => {
  const { compare } = new Intl.Collator(language)
  const forth =
    sorted.by === 'NAME' ? stations.toSorted((one, other) => compare(one.name, other.name)) : stations
  return sorted.way === 'ASC' ? forth : forth.toReversed()
}

/** The stations that fit the words, all on one page. */
const useStations = () => {
  const { language } = useSession()
  const trail = useTrail()
  const wish = useWish(sorts, { by: 'AREA', way: 'ASC' })
  const { data, ...reading } = useReading(ServiceStationsDocument, {})
  const found = data?.serviceStations.filter((station) => fits(station, wish.search))
  const nodes = found && inOrder(found, wish, language)
  const page = nodes && { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }
  const all = async () => ({ rows: nodes ?? [] })
  return { wish, table: { ...reading, data: page, trail, size: 200, all } }
}

/** The directory of service stations; what narrows and orders it is in the address. */
export const StationsPage = () => {
  const t = useWords()
  const { wish, table } = useStations()
  return (
    <>
      <PageHead title={t('stations.title')} lead={t('stations.lead')} />
      <DeskTable
        list="stations"
        label={t('stations.label')}
        columns={useColumns()}
        table={table}
        finding={{ wish, filters: [], searchLabel: t('stations.filter') }}
        empty={<Nothing title={t('stations.empty')} hint={t('stations.emptyHint')} />}
      />
    </>
  )
}
