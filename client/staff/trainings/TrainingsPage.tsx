import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { TrainingsDocument, type TrainingsQuery } from '../../core/records/generated/training.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { DeskTable, type Column } from '../../desk/list/DeskTable.tsx'
import { NameList } from '../../desk/list/NameList.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { WithdrawButton } from './WithdrawButton.tsx'
import { useWords } from '../words.ts'

type Training = TrainingsQuery['trainings']['nodes'][number]

const useColumns = (renew: () => void): Column<Training>[] => {
  const t = useWords()
  const format = useFormat()
  const name = ({ title, provider }: Training) => (
    <>
      {title} <span className={text['also']}>{provider}</span>
    </>
  )
  const gives = (training: Training) => <NameList names={training.gives.map((skill) => skill.name)} none="" />
  const withdraw = (training: Training) => <WithdrawButton training={training} renew={renew} />
  const begins = ({ startsOn }: Training) => format.day(startsOn)
  const room = ({ places }: Training) => format.amount(places)
  return [
    { key: 'title', look: 'long', title: t('trainings.training'), cell: name },
    { key: 'gives', look: 'long', title: t('trainings.gives'), cell: gives },
    { key: 'area', look: 'short', title: t('desk:fairs.where'), cell: ({ area }) => area?.name ?? '' },
    { key: 'startsOn', look: 'short', title: t('trainings.startsOn'), cell: begins },
    { key: 'days', look: 'number', title: t('trainings.days'), cell: ({ days }) => format.amount(days) },
    { key: 'places', look: 'number', title: t('trainings.places'), cell: room },
    { key: 'fee', look: 'number', title: t('trainings.fee'), cell: ({ fee }) => format.fee(fee) },
    { key: 'actions', look: 'short', title: t('desk:list.actions'), cell: withdraw },
  ]
}

/** Trainings that have not begun. */
export const TrainingsPage = () => {
  const t = useWords()
  const table = useTable(TrainingsDocument, {}, (data) => data.trainings)
  const columns = useColumns(table.again)
  const offer = (first: boolean) => (
    <ButtonLink first={first} to="/staff/trainings/new">
      {t('trainings.create')}
    </ButtonLink>
  )
  const empty = (
    <Nothing title={t('trainings.empty')} hint={t('trainings.emptyHint')}>
      {offer(false)}
    </Nothing>
  )
  return (
    <>
      <PageHead title={t('nav.trainings')} lead={t('trainings.lead')}>
        {offer(true)}
      </PageHead>
      <DeskTable label={t('trainings.label')} columns={columns} table={table} empty={empty} />
    </>
  )
}
