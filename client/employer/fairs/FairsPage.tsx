import { FairsByTime } from '../../desk/fairs/FairsByTime.tsx'
import { useFairColumns } from '../../desk/fairs/use-fair-columns.tsx'
import type { Column } from '../../desk/list/column.ts'
import { NameList } from '../../desk/list/NameList.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import type { FairDetailsFragment } from '../../core/records/generated/fair.ts'
import { EmployerFairsDocument } from './generated/fairs.ts'
import { useWords } from '../words.ts'

const FairName = ({ fair }: { fair: FairDetailsFragment }) => {
  const t = useWords()
  return (
    <>
      <OwnWords>{fair.title}</OwnWords>{' '}
      {fair.state === 'CANCELLED' ? (
        <StateMark kind="refused">{t('shared:fairState.CANCELLED')}</StateMark>
      ) : null}
      {fair.cancelReason ? (
        <p className={text['also']}>{t('desk:fairs.cancelled', { reason: fair.cancelReason })}</p>
      ) : null}
    </>
  )
}

const useColumns = (): Column<FairDetailsFragment>[] => {
  const t = useWords()
  const { when, where } = useFairColumns()
  const about = ({ occupations }: FairDetailsFragment) => (
    <NameList names={occupations.map((each) => each.name)} none={t('desk:fairs.anyOccupation')} />
  )
  return [
    {
      key: 'title',
      sort: 'TITLE',
      look: 'long',
      title: t('desk:fairs.fair'),
      cell: (fair) => <FairName fair={fair} />,
      text: ({ title }) => title,
    },
    when,
    where,
    { key: 'about', look: 'long', title: t('desk:fairs.about'), cell: about },
    { key: 'holder', title: t('desk:fairs.holder'), cell: ({ station }) => station?.name ?? '' },
    { key: 'call', look: 'short', title: t('fairs.call'), cell: ({ station }) => station?.phone ?? '' },
  ]
}

/** Fairs of the service stations, to be read only. */
export const FairsPage = () => {
  const t = useWords()
  return (
    <>
      <PageHead title={t('nav.fairs')} lead={t('fairs.lead')} />
      <FairsByTime query={EmployerFairsDocument} columns={useColumns()}>
        {(time) => {
          const which = time === 'PAST' ? 'PAST' : 'COMING'
          return <Nothing title={t(`fairs.empty${which}`)} hint={t(`fairs.empty${which}Hint`)} />
        }}
      </FairsByTime>
    </>
  )
}
