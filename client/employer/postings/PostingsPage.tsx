import { useChoice } from '../../core/list/use-choice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { DeskTable, type Act } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { RenewSeveral } from './life/RenewSeveral.tsx'
import { MyPostingsDocument, type OwnPostingLineFragment } from './generated/postings.ts'
import { usePostingColumns } from './use-posting-columns.tsx'
import { useWords } from '../words.ts'

const sorts = ['CREATED', 'TITLE', 'PEOPLE', 'PAY', 'AREA', 'VALID'] as const
const states = ['DRAFT', 'OPEN', 'PAUSED', 'CLOSED'] as const

/** The viewer's own postings by state; tab and page are in the address. */
export const PostingsPage = () => {
  const t = useWords()
  const [state, chooseState] = useChoice('state', states, 'OPEN')
  const wish = useWish(sorts, { by: 'CREATED', way: 'DESC' })
  const filter = { areaCode: wish.chosen('area') }
  const asked = { state, search: wish.search, filter, orderBy: wish.orderBy }
  const table = useTable(MyPostingsDocument, asked, (data) => data.myPostings)
  const moreOrders = { CREATED: t('postings.created') }
  const finding = { wish, filters: useAreaFilter(), searchLabel: t('postings.search'), moreOrders }
  const columns = usePostingColumns()
  const create = (first: boolean) => (
    <ButtonLink first={first} to="/employer/postings/new">
      {t('postings.create')}
    </ButtonLink>
  )
  const isRenewable = state === 'OPEN' || state === 'PAUSED'
  const renewed: Act<OwnPostingLineFragment> = (chosen, leave) => (
    <RenewSeveral
      chosen={chosen}
      settled={() => {
        leave()
        table.again()
      }}
    />
  )
  const labelOf = (each: (typeof states)[number]) => t(`postings.tab${each}`)
  const empty = (
    <Nothing title={t(`postings.empty${state}`)} hint={t(`postings.empty${state}Hint`)}>
      {state === 'CLOSED' ? null : create(false)}
    </Nothing>
  )
  return (
    <>
      <PageHead title={t('nav.postings')}>
        <ButtonLink to="/employer/postings/file">{t('sheet.open')}</ButtonLink>
        {create(true)}
      </PageHead>
      <ChoiceTabs choices={states} choice={state} choose={chooseState} labelOf={labelOf}>
        <DeskTable
          list="postings"
          label={labelOf(state)}
          columns={columns}
          table={table}
          finding={finding}
          empty={empty}
          {...(isRenewable ? { act: renewed } : {})}
        />
      </ChoiceTabs>
    </>
  )
}
