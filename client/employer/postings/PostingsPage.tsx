import { Tabs } from 'antd'
import { useQuery } from 'urql'
import { MyPostingsDocument } from './generated/postings.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { useChoice } from '../../desk/list/use-choice.ts'
import { useTrail } from '../../desk/list/use-trail.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useEmployerText } from '../words.ts'
import { usePostingColumns } from './use-posting-columns.tsx'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'

const size = 20
const states = ['DRAFT', 'OPEN', 'CLOSED'] as const

const NewPostingLink = ({ isFirst }: { isFirst: boolean }) => {
  const t = useEmployerText()
  return (
    <ButtonLink first={isFirst} to="/employer/postings/new">
      {t('postings.create')}
    </ButtonLink>
  )
}

/** The viewer's own postings by state; tab and page are in the address. */
export const PostingsPage = () => {
  const t = useEmployerText()
  const trail = useTrail()
  const [state, chooseState] = useChoice('state', states, 'OPEN')
  const [{ data, error, fetching }, again] = useQuery({
    query: MyPostingsDocument,
    variables: { state, first: size, after: trail.after },
  })
  const columns = usePostingColumns()
  const empty = (
    <Nothing title={t(`postings.empty${state}`)} hint={t(`postings.empty${state}Hint`)}>
      {state === 'CLOSED' ? null : <NewPostingLink isFirst={false} />}
    </Nothing>
  )
  const table = (
    <DeskTable
      label={t(`postings.tab${state}`)}
      columns={columns}
      page={data?.myPostings}
      again={() => again({ requestPolicy: 'network-only' })}
      {...{ fetching, error, trail, size, empty }}
    />
  )
  return (
    <>
      <PageHead title={t('postings.title')}>
        <NewPostingLink isFirst />
      </PageHead>
      <Tabs
        activeKey={state}
        onChange={(key) => chooseState(states.find((each) => each === key) ?? 'OPEN')}
        items={states.map((key) => ({
          key,
          label: t(`postings.tab${key}`),
          children: key === state ? table : null,
        }))}
      />
    </>
  )
}
