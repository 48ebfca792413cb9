import type { TableProps } from 'antd'
import { useQuery } from 'urql'
import { useDeskText } from '../../desk/words.ts'
import { TrainingsDocument, type TrainingsQuery } from '../../core/records/generated/training.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useTrail } from '../../desk/list/use-trail.ts'
import { NameList } from '../../desk/list/NameList.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { WithdrawButton } from './WithdrawButton.tsx'
import text from '../../desk/text.module.css'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'

const size = 20

type Training = TrainingsQuery['trainings']['nodes'][number]

const useColumns = (renew: () => void): NonNullable<TableProps<Training>['columns']> => {
  const t = useStaffText()
  const d = useDeskText()
  const format = useFormat()
  return [
    {
      key: 'title',
      className: 'desk-long',
      title: t('trainings.training'),
      render: (_, { title, provider }) => (
        <>
          {title} <span className={text['also']}>{provider}</span>
        </>
      ),
    },
    {
      key: 'gives',
      className: 'desk-long',
      title: t('trainings.gives'),
      render: (_, { gives }) => <NameList names={gives.map((skill) => skill.name)} none="" />,
    },
    {
      key: 'area',
      className: 'desk-short',
      title: d('fairs.where'),
      render: (_, { area }) => area?.name ?? '',
    },
    {
      key: 'startsOn',
      className: 'desk-short',
      title: t('trainings.startsOn'),
      render: (_, { startsOn }) => format.day(startsOn),
    },
    {
      key: 'days',
      className: 'desk-short',
      title: t('trainings.days'),
      align: 'right',
      render: (_, { days }) => format.amount(days),
    },
    {
      key: 'places',
      className: 'desk-short',
      title: t('trainings.places'),
      align: 'right',
      render: (_, { places }) => format.amount(places),
    },
    {
      key: 'fee',
      className: 'desk-short',
      title: t('trainings.fee'),
      align: 'right',
      render: (_, { fee }) => format.fee(fee),
    },
    {
      key: 'actions',
      className: 'desk-short',
      title: d('list.actions'),
      render: (_, training) => <WithdrawButton training={training} renew={renew} />,
    },
  ]
}

const OfferLink = ({ isFirst }: { isFirst: boolean }) => {
  const t = useStaffText()
  return (
    <ButtonLink first={isFirst} to="/staff/trainings/new">
      {t('trainings.create')}
    </ButtonLink>
  )
}

/** Trainings that have not begun. */
export const TrainingsPage = () => {
  const t = useStaffText()
  const trail = useTrail()
  const [{ data, error, fetching }, again] = useQuery({
    query: TrainingsDocument,
    variables: { first: size, after: trail.after },
  })
  const renew = () => again({ requestPolicy: 'network-only' })
  const columns = useColumns(renew)
  const empty = (
    <Nothing title={t('trainings.empty')} hint={t('trainings.emptyHint')}>
      <OfferLink isFirst={false} />
    </Nothing>
  )
  return (
    <>
      <PageHead title={t('trainings.title')} lead={t('trainings.lead')}>
        <OfferLink isFirst />
      </PageHead>
      <DeskTable
        label={t('trainings.label')}
        columns={columns}
        page={data?.trainings}
        again={renew}
        {...{ fetching, error, trail, size, empty }}
      />
    </>
  )
}
