import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import type { FairLineFragment } from '../../core/records/generated/fair.ts'
import { useSession } from '../../core/session/session.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { FairsByTime } from '../../desk/fairs/FairsByTime.tsx'
import { useFairColumns } from '../../desk/fairs/use-fair-columns.tsx'
import type { Column } from '../../desk/list/column.ts'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { FairState } from './FairState.tsx'
import { StaffFairsDocument } from './generated/fairs.ts'
import { useWords } from '../words.ts'

const useColumns = (): Column<FairLineFragment>[] => {
  const t = useWords()
  const format = useFormat()
  const { when, where } = useFairColumns()
  const name = ({ id, title }: FairLineFragment) => (
    <Link to={`/staff/fairs/${id}`}>
      <OwnWords>{title}</OwnWords>
    </Link>
  )
  const taken = ({ registeredCount, capacity }: FairLineFragment) =>
    `${format.amount(registeredCount)} / ${format.amount(capacity)}`
  const copy = ({ id, title }: FairLineFragment) => (
    <Link to={`/staff/fairs/new?from=${id}`} aria-label={t('fairs.copyOf', { title })}>
      {t('fairs.copy')}
    </Link>
  )
  const closes = (fair: FairLineFragment) => format.moment(fair.registrationClosesAt)
  return [
    {
      key: 'title',
      look: 'long',
      title: t('desk:fairs.fair'),
      sort: 'TITLE',
      cell: name,
      text: ({ title }) => title,
    },
    {
      key: 'state',
      sort: 'STATE',
      look: 'short',
      title: t('desk:fairs.state'),
      cell: (fair) => <FairState fair={fair} />,
      text: ({ state }) => t(`shared:fairState.${state}`),
    },
    when,
    where,
    { key: 'closes', sort: 'CLOSES', look: 'short', title: t('fairs.closes'), cell: closes },
    { key: 'registered', sort: 'REGISTERED', look: 'number', title: t('desk:fairs.registered'), cell: taken },
    { key: 'actions', look: 'short', title: t('desk:list.actions'), cell: copy },
  ]
}

/** All fairs, coming or past. */
export const FairsPage = () => {
  const t = useWords()
  const create = (first: boolean) => (
    <ButtonLink first={first} to="/staff/fairs/new">
      {t('fairs.create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('nav.fairs')}>{create(true)}</PageHead>
      <FairsByTime
        query={StaffFairsDocument}
        columns={useColumns()}
        stationId={useSession().viewer?.station?.id ?? null}
      >
        {(time) => (
          <Nothing title={t(`fairs.empty${time}`)} hint={t(`fairs.empty${time}Hint`)}>
            {time === 'COMING' ? create(false) : null}
          </Nothing>
        )}
      </FairsByTime>
    </>
  )
}
