import type { ReactNode } from 'react'
import { useFormat } from '../../core/format/use-format.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { TrainingsDocument, type TrainingsQuery } from '../../core/records/generated/training.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { NameList } from '../../desk/list/NameList.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { TrainingDrafts } from './TrainingDrafts.tsx'
import { WithdrawButton } from './WithdrawButton.tsx'
import { useWords } from '../words.ts'

type Training = TrainingsQuery['trainings']['nodes'][number]

const useColumns = (renew: () => void): Column<Training>[] => {
  const t = useWords()
  const format = useFormat()
  const name = ({ title, provider }: Training) => (
    <>
      <OwnWords>{title}</OwnWords>{' '}
      <span className={text['also']}>
        <OwnWords>{provider}</OwnWords>
      </span>
    </>
  )
  const gives = (training: Training) => <NameList names={training.gives.map((skill) => skill.name)} none="" />
  const withdraw = (training: Training) =>
    training.mayChange !== false ? (
      <WithdrawButton training={training} renew={renew} />
    ) : (
      (training.station?.name ?? '')
    )
  const begins = ({ startsOn }: Training) => format.day(startsOn)
  const room = ({ places }: Training) => format.amount(places)
  return [
    {
      key: 'title',
      sort: 'TITLE',
      look: 'long',
      title: t('trainings.training'),
      cell: name,
      text: ({ title, provider }) => `${title} ${provider}`,
    },
    {
      key: 'gives',
      look: 'long',
      title: t('trainings.gives'),
      cell: gives,
      text: (training) => training.gives.map((skill) => skill.name).join(t('desk:list.comma')),
    },
    {
      key: 'area',
      sort: 'AREA',
      look: 'short',
      title: t('desk:fairs.where'),
      cell: ({ area }) => area?.name ?? '',
    },
    { key: 'startsOn', sort: 'STARTS', look: 'short', title: t('trainings.startsOn'), cell: begins },
    {
      key: 'days',
      sort: 'DAYS',
      look: 'number',
      title: t('trainings.days'),
      cell: ({ days }) => format.amount(days),
    },
    { key: 'places', sort: 'PLACES', look: 'number', title: t('trainings.places'), cell: room },
    {
      key: 'fee',
      sort: 'FEE',
      look: 'number',
      title: t('trainings.fee'),
      cell: ({ fee }) => format.fee(fee),
    },
    { key: 'actions', look: 'short', title: t('desk:list.actions'), cell: withdraw },
  ]
}

const sorts = ['STARTS', 'TITLE', 'AREA', 'DAYS', 'PLACES', 'FEE'] as const

const useTrainings = () => {
  const t = useWords()
  const wish = useWish(sorts, { by: 'STARTS', way: 'ASC' })
  const fee = wish.chosen('fee')
  const filter = { areaCode: wish.chosen('area'), free: fee === null ? null : fee === 'free' }
  const asked = { search: wish.search, filter, orderBy: wish.orderBy }
  const table = useTable(TrainingsDocument, asked, (data) => data.trainings)
  const choices = [
    { value: 'free', label: t('trainings.free') },
    { value: 'paid', label: t('trainings.paid') },
  ]
  const filters = [{ name: 'fee', label: t('trainings.fee'), choices }, ...useAreaFilter()]
  return { table, finding: { wish, filters, searchLabel: t('trainings.search') } }
}

const shown = ['offered', 'drafts'] as const

/** Trainings that have not begun. */
const Offered = ({ children }: { children: ReactNode }) => {
  const t = useWords()
  const { table, finding } = useTrainings()
  const empty = (
    <Nothing title={t('trainings.empty')} hint={t('trainings.emptyHint')}>
      {children}
    </Nothing>
  )
  return (
    <DeskTable
      list="trainings"
      label={t('trainings.label')}
      columns={useColumns(table.again)}
      table={table}
      finding={finding}
      empty={empty}
    />
  )
}

/** Trainings that are offered, and the drafts of those that are not yet. */
export const TrainingsPage = () => {
  const t = useWords()
  const [show, choose] = useChoice('show', shown, 'offered')
  const create = (first: boolean) => (
    <ButtonLink first={first} to="/staff/trainings/new">
      {t('trainings.create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('nav.trainings')} lead={t('trainings.lead')}>
        {create(true)}
      </PageHead>
      <ChoiceTabs
        choices={shown}
        choice={show}
        choose={choose}
        labelOf={(each) => t(`trainings.${each}List`)}
      >
        {show === 'offered' ? <Offered>{create(false)}</Offered> : <TrainingDrafts />}
      </ChoiceTabs>
    </>
  )
}
