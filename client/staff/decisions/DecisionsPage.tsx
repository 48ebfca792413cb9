import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { ReachNote } from '../reach/ReachNote.tsx'
import { useWords } from '../words.ts'
import type { DecisionLineFragment } from './generated/decisions.ts'
import { useDecisions } from './use-decisions.ts'

const useColumns = (): Column<DecisionLineFragment>[] => {
  const t = useWords()
  const format = useFormat()
  const kindOf = ({ kind }: DecisionLineFragment) => t(`decisions.kinds.${kind}`)
  const outcomeOf = ({ outcome, undone }: DecisionLineFragment) => {
    const said = t(`shared:verification.${outcome}`)
    return undone ? t('decisions.undoneOf', { outcome: said }) : said
  }
  const markOf = (decision: DecisionLineFragment) => {
    if (decision.undone) return 'quiet'
    return decision.outcome === 'RETURNED' ? 'refused' : 'done'
  }
  return [
    { key: 'name', look: 'long', title: t('decisions.name'), cell: ({ name }) => name },
    { key: 'kind', look: 'short', title: t('decisions.kind'), cell: kindOf, text: kindOf },
    { key: 'area', title: t('desk:list.area'), cell: ({ area }) => area?.name ?? '' },
    {
      key: 'outcome',
      look: 'short',
      title: t('decisions.outcome'),
      cell: (decision) => <StateMark kind={markOf(decision)}>{outcomeOf(decision)}</StateMark>,
      text: outcomeOf,
    },
    {
      key: 'at',
      look: 'short',
      title: t('decisions.at'),
      cell: ({ decidedAt }) => format.moment(decidedAt),
    },
    { key: 'by', look: 'short', title: t('decisions.by'), cell: ({ decidedBy }) => decidedBy },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: ({ id, kind }) => (
        <ButtonLink to={`/staff/decisions/${id}?kind=${kind}`}>{t('decisions.look')}</ButtonLink>
      ),
      text: () => '',
    },
  ]
}

/** What was decided in the area, to be found again. */
export const DecisionsPage = () => {
  const t = useWords()
  const { table, finding } = useDecisions()
  return (
    <>
      <PageHead
        title={t('decisions.title')}
        lead={
          <>
            {t('decisions.lead')} <ReachNote />
          </>
        }
      >
        <ButtonLink to="/staff/merges">{t('merging.list')}</ButtonLink>
        <ButtonLink to="/staff/queue">{t('decisions.toQueue')}</ButtonLink>
      </PageHead>
      <DeskTable
        list="decisions"
        label={t('decisions.title')}
        columns={useColumns()}
        table={table}
        finding={finding}
        empty={<Nothing title={t('decisions.empty')} hint={t('decisions.emptyHint')} />}
        taken={null}
      />
    </>
  )
}
