import { useReading } from '../../core/api/use-reading.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { StayingSaidFragment } from '../../core/agreements/generated/agreement.ts'
import type { Column } from '../../desk/list/column.ts'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { DrawnTable } from '../../desk/list/DrawnTable.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { AreaNarrowing } from '../oversight/AreaNarrowing.tsx'
import { ReachNote } from '../reach/ReachNote.tsx'
import { useWords } from '../words.ts'
import {
  StayingRatesDocument,
  type StayingOfFragment,
  type StayingRatesQuery,
} from './generated/agreements.ts'
import { useArea } from './use-area.ts'

const ways = ['EMPLOYER', 'TRADE', 'FAIR', 'STATION'] as const
const days = [30, 90, 180, 365] as const

type Row = StayingOfFragment & { readonly id: string }

const useColumns = (): Column<Row>[] => {
  const t = useWords()
  const few = t('desk:staying.few')
  const said = (rate: StayingSaidFragment | undefined) => {
    const { rate: share, stayed, known } = rate ?? {}
    if (share == null || stayed == null || known == null) return few
    return t('desk:staying.rate', { rate: share, stayed, known })
  }
  return [
    {
      key: 'name',
      look: 'long',
      title: t('desk:staying.group'),
      cell: ({ name }) => <OwnWords>{name || t('staying.unnamed')}</OwnWords>,
    },
    {
      key: 'contracts',
      look: 'number',
      title: t('desk:staying.contracts'),
      cell: ({ contracts }) => contracts ?? few,
    },
    ...days.map((after): Column<Row> => ({
      key: String(after),
      look: 'number',
      title: t('desk:staying.after', { days: after }),
      cell: ({ rates }) => said(rates.find(({ afterDays }) => afterDays === after)),
    })),
  ]
}

const rowsOf = ({ groups, overall }: StayingRatesQuery['stayingRates'], all: string): Row[] => [
  { ...overall, id: 'overall', name: all },
  ...groups.map((group) => ({ ...group, id: `of ${group.key}` })),
]

const Rates = ({ by, areaCode }: { by: (typeof ways)[number]; areaCode: string | null }) => {
  const t = useWords()
  const columns = useColumns()
  const bare = useWish<'NAME'>([], { by: 'NAME', way: 'ASC' })
  const { data, failure, again } = useReading(StayingRatesDocument, { by, areaCode })
  const rates = data?.stayingRates
  return (
    <>
      {failure ? <Failed failure={failure} again={again} kept={data !== undefined} /> : null}
      {failure && !rates ? null : (
        <DrawnTable
          label={t('staying.table')}
          columns={columns}
          rows={rates && rowsOf(rates, t('staying.overall'))}
          wish={bare}
        />
      )}
      {rates?.groups.length === 0 ? <p className={text['also']}>{t('staying.none')}</p> : null}
      {rates && rates.suppressed > 0 ? (
        <p className={text['also']}>{t('staying.suppressed', { count: rates.suppressed })}</p>
      ) : null}
    </>
  )
}

/** How many kept their work, by employer, trade, fair or station. */
export const StayingPage = () => {
  const t = useWords()
  const [by, choose] = useChoice('by', ways, 'EMPLOYER')
  const { narrowing, areaCode } = useArea()
  return (
    <>
      <PageHead
        title={t('staying.title')}
        lead={
          <>
            {t('staying.lead')} <ReachNote />
          </>
        }
      />
      <ChoiceTabs choices={ways} choice={by} choose={choose} labelOf={(each) => t(`staying.${each}`)}>
        <AreaNarrowing {...narrowing} />
        <Rates by={by} areaCode={areaCode} />
      </ChoiceTabs>
    </>
  )
}
