import { Link } from 'react-router'
import { EmployerWorkbenchDocument, type EmployerWorkbenchQuery } from './generated/workbench.ts'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { TodoLine } from './TodoLine.tsx'
import { todosOf } from './todo.ts'
import panel from '../../desk/panel/panel.module.css'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import styles from './workbench.module.css'
import { Read } from '../../desk/list/Read.tsx'
import { useReading } from '../../core/api/use-reading.ts'
import { useWords } from '../words.ts'

const Numbers = ({ work }: { work: EmployerWorkbenchQuery }) => {
  const t = useWords()
  const visible = work.open.nodes.filter((posting) => posting.visible).length
  const isWhole = work.open.nodes.length === work.open.totalCount
  const numbers = [
    { to: '/employer/postings', label: t('workbench.openPostings'), value: work.open.totalCount },
    ...(isWhole ? [{ to: '/employer/postings', label: t('workbench.visiblePostings'), value: visible }] : []),
    { to: '/employer/postings?state=DRAFT', label: t('postings.tabDRAFT'), value: work.drafts.totalCount },
    {
      to: '/employer/postings?state=CLOSED',
      label: t('postings.tabCLOSED'),
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
  const t = useWords()
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
  const t = useWords()
  const work = useReading(EmployerWorkbenchDocument, {})
  return (
    <>
      <PageHead title={t('nav.workbench')}>
        <ButtonLink to="/employer/postings/new">{t('postings.create')}</ButtonLink>
      </PageHead>
      <Read reading={work} rows={8}>
        {(read) => (
          <>
            <TodoList work={read} />
            <Numbers work={read} />
          </>
        )}
      </Read>
    </>
  )
}
