import { Link } from 'react-router'
import type { Table } from '../../core/list/use-table.ts'
import type { Wish } from '../../core/list/use-wish.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useWords } from '../words.ts'
import type { MatchesForQuery } from './generated/work.ts'

type Match = MatchesForQuery['matchesFor']['nodes'][number]
/** A match, or what a search found, of which the file may say nothing. */
export type Work = Pick<Match, 'id' | 'posting' | 'reasons'> & { readonly fit?: Match['fit'] | null }

const shapes = { MET: '✓', NEAR: '△', MISSING: '✗', UNKNOWN: '?' } as const
const shownReasons = 4

const useColumns = (veteranId: string): Column<Work>[] => {
  const t = useWords()
  const format = useFormat()
  const firmOf = ({ posting: { employer, source } }: Work) => employer?.name ?? source?.feed ?? ''
  const placeOf = ({ posting: { area, place } }: Work) => area?.name ?? place ?? ''
  const reasons = ({ reasons: given }: Work) =>
    given
      .slice(0, shownReasons)
      .map(({ state, text }) => `${shapes[state]} ${text}`)
      .join(t('desk:list.comma'))
  return [
    {
      key: 'title',
      title: t('work.posting'),
      cell: ({ posting }) => <Link to={`/staff/postings/${posting.id}`}>{posting.title}</Link>,
      text: ({ posting }) => posting.title,
    },
    { key: 'firm', title: t('work.firm'), cell: firmOf, text: firmOf },
    { key: 'place', look: 'short', title: t('work.place'), cell: placeOf, text: placeOf },
    { key: 'pay', look: 'short', title: t('work.pay'), cell: ({ posting }) => format.pay(posting) },
    { key: 'fit', look: 'short', title: t('work.fit'), cell: ({ fit }) => (fit ? t(`work.${fit}`) : '') },
    { key: 'reasons', look: 'long', title: t('work.reasons'), cell: reasons, text: reasons },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: ({ id, posting }) => (
        <ButtonLink
          to={`/staff/why?posting=${id}&veteran=${veteranId}`}
          aria-label={t('work.whyOf', { title: posting.title })}
        >
          {t('work.why')}
        </ButtonLink>
      ),
      text: () => '',
    },
  ]
}

type Props = { veteranId: string; table: Table<Work>; wish: Wish }

/** Postings for one person, as that person is shown them. */
export const WorkTable = ({ veteranId, table, wish }: Props) => {
  const t = useWords()
  return (
    <DeskTable
      list="work"
      label={t('work.title')}
      columns={useColumns(veteranId)}
      table={table}
      finding={{ wish, filters: [], searchLabel: t('work.search') }}
      empty={<Nothing title={t('work.empty')} hint={t('work.emptyHint')} />}
      alwaysFinds
      taken={null}
    />
  )
}
