import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { EmployerWorkbenchDocument, type EmployerWorkbenchQuery } from './generated/workbench.ts'
import { Failed } from '../../desk/list/Failed.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useEmployerText } from '../words.ts'
import { TodoLine } from './TodoLine.tsx'
import { todosOf } from './todo.ts'
import panel from '../../desk/panel/panel.module.css'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import styles from './workbench.module.css'

const Numbers = ({ work }: { work: EmployerWorkbenchQuery }) => {
  const t = useEmployerText()
  const visible = work.open.nodes.filter((posting) => posting.visible).length
  const isWhole = work.open.nodes.length === work.open.totalCount
  const numbers = [
    { to: '/employer/postings', label: t('workbench.openPostings'), value: work.open.totalCount },
    ...(isWhole ? [{ to: '/employer/postings', label: t('workbench.visiblePostings'), value: visible }] : []),
    { to: '/employer/postings?state=DRAFT', label: t('workbench.drafts'), value: work.drafts.totalCount },
    {
      to: '/employer/postings?state=CLOSED',
      label: t('workbench.closedPostings'),
      value: work.closed.totalCount,
    },
    { to: '/employer/fairs', label: t('workbench.comingFairs'), value: work.fairs.totalCount },
  ]
  return (
    <section className={panel['section']}>
      <h2>{t('workbench.numbers')}</h2>
      <div className={panel['numbers']}>
        {numbers.map(({ to, label, value }) => (
          <Link key={label} className={panel['number']} to={to}>
            <strong>{value}</strong>
            {label}
          </Link>
        ))}
      </div>
    </section>
  )
}

const TodoList = ({ work }: { work: EmployerWorkbenchQuery }) => {
  const t = useEmployerText()
  const todos = todosOf(work)
  return (
    <section>
      <h2 className="unseen">{t('workbench.first')}</h2>
      {todos.length === 0 ? (
        <Nothing title={t('workbench.allDone')} hint={t('workbench.allDoneHint')} />
      ) : (
        <ul className={styles['todo']}>
          {todos.map((todo, index) => (
            <TodoLine
              key={'posting' in todo ? todo.posting.id : todo.kind}
              todo={todo}
              isFirst={index === 0}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What to do first, then numbers. */
export const WorkbenchPage = () => {
  const t = useEmployerText()
  const [{ data, error, fetching }, again] = useQuery({ query: EmployerWorkbenchDocument })
  return (
    <>
      <PageHead title={t('workbench.title')}>
        <ButtonLink to="/employer/postings/new">{t('workbench.newPosting')}</ButtonLink>
      </PageHead>
      {error ? (
        <Failed error={error} again={() => again({ requestPolicy: 'network-only' })} kept={Boolean(data)} />
      ) : null}
      {!data && fetching ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {data ? (
        <>
          <TodoList work={data} />
          <Numbers work={data} />
        </>
      ) : null}
    </>
  )
}
