import { Button } from 'antd'
import { useState } from 'react'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { NewStationDialog } from '../people/NewStationDialog.tsx'
import { useWords } from '../words.ts'
import { ChangeStationDialog } from './ChangeStationDialog.tsx'
import { CloseStationDialog } from './CloseStationDialog.tsx'
import { StationsKeptDocument, type KeptStationFragment as Station } from './generated/stations.ts'
import { StationActions } from './StationActions.tsx'

type Opened = { readonly kind: 'change' | 'close'; readonly station: Station } | { readonly kind: 'new' }

const areasOf = ({ area, alsoServes }: Station): string =>
  [area, ...alsoServes].map(({ name }) => name).join(' + ')

const fits = (station: Station, words: string): boolean =>
  [station.name, station.phone, areasOf(station)].some((text) =>
    text.toLowerCase().includes(words.trim().toLowerCase()),
  )

const useColumns = (actions: Column<Station>['cell']): Column<Station>[] => {
  const t = useWords()
  const format = useFormat()
  const said = ({ closing, closedAt }: Station): string => {
    if (!closing) return t('stations.open')
    const facts = { on: format.day(closing.on), name: closing.successor?.name ?? '' }
    return closedAt ? t('stations.isClosed', facts) : t('stations.closes', facts)
  }
  const kind = ({ closing, closedAt }: Station) => (closedAt ? 'refused' : closing ? 'look' : 'done')
  return [
    { key: 'name', title: t('stations.station'), cell: ({ name }) => name },
    { key: 'area', title: t('stations.area'), cell: areasOf },
    { key: 'phone', look: 'number', title: t('stations.phone'), cell: ({ phone }) => phone },
    {
      key: 'state',
      title: t('stations.state'),
      cell: (station) => <StateMark kind={kind(station)}>{said(station)}</StateMark>,
      text: said,
    },
    { key: 'actions', title: t('desk:list.actions'), cell: actions, text: () => '' },
  ]
}

const useKept = () => {
  const trail = useTrail()
  const wish = useWish(['AREA'] as const, { by: 'AREA', way: 'ASC' })
  const { data, ...reading } = useReading(StationsKeptDocument, {})
  const nodes = data?.stationsKept.filter((station) => fits(station, wish.search))
  const page = nodes && { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }
  const table = { ...reading, data: page, trail, size: 1_000, all: async () => ({ rows: nodes ?? [] }) }
  return { wish, table, stations: data?.stationsKept ?? [] }
}

/** The bureau's directory of stations, where they are made, changed and closed. */
export const StationsKeptPage = () => {
  const t = useWords()
  const { wish, table, stations } = useKept()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const columns = useColumns((station) => (
    <StationActions station={station} open={(kind) => setOpened({ kind, station })} />
  ))
  const made = () => {
    close()
    table.again()
  }
  return (
    <>
      <PageHead title={t('stations.title')} lead={t('stations.leadKept')}>
        <Button type="primary" onClick={() => setOpened({ kind: 'new' })}>
          {t('people.newStation')}
        </Button>
      </PageHead>
      <DeskTable
        list="stations"
        label={t('stations.label')}
        columns={columns}
        table={table}
        finding={{ wish, filters: [], searchLabel: t('stations.filter') }}
        empty={<Nothing title={t('stations.empty')} hint={t('stations.emptyHint')} />}
      />
      {opened?.kind === 'new' ? <NewStationDialog made={made} close={close} /> : null}
      {opened?.kind === 'change' ? <ChangeStationDialog station={opened.station} close={close} /> : null}
      {opened?.kind === 'close' ? (
        <CloseStationDialog station={opened.station} stations={stations} close={close} />
      ) : null}
    </>
  )
}
