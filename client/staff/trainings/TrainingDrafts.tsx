import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { TrainingDraftsDocument, type StaffTrainingFactsFragment } from './generated/trainings.ts'
import { useWords } from '../words.ts'

const useColumns = (): Column<StaffTrainingFactsFragment>[] => {
  const t = useWords()
  const format = useFormat()
  const stateOf = ({ wordingCheck }: StaffTrainingFactsFragment) => {
    if (wordingCheck?.state === 'PENDING') return { kind: 'look', words: t('worded.held') } as const
    if (wordingCheck?.state === 'RETURNED') return { kind: 'refused', words: t('worded.givenBack') } as const
    return { kind: 'quiet', words: t('training.draft') } as const
  }
  return [
    {
      key: 'title',
      look: 'long',
      title: t('trainings.training'),
      cell: ({ id, title }) => (
        <Link to={`/staff/trainings/${id}`}>
          <OwnWords>{title}</OwnWords>
        </Link>
      ),
      text: ({ title }) => title,
    },
    {
      key: 'state',
      look: 'short',
      title: t('desk:fairs.state'),
      cell: (training) => <StateMark kind={stateOf(training).kind}>{stateOf(training).words}</StateMark>,
      text: (training) => stateOf(training).words,
    },
    {
      key: 'startsOn',
      look: 'short',
      title: t('trainings.startsOn'),
      cell: ({ startsOn }) => format.day(startsOn),
    },
  ]
}

/** Trainings that are not offered yet; only staff see them. */
export const TrainingDrafts = () => {
  const t = useWords()
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const table = useTable(TrainingDraftsDocument, { search: wish.search }, (data) => data.trainingDrafts)
  return (
    <DeskTable
      list="training-drafts"
      label={t('trainings.drafts')}
      columns={useColumns()}
      table={table}
      finding={{ wish, filters: [], searchLabel: t('trainings.search') }}
      empty={<Nothing title={t('trainings.emptyDrafts')} hint={t('trainings.emptyDraftsHint')} />}
    />
  )
}
