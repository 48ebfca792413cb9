import { useReading } from '../../core/api/use-reading.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Numbers } from '../../desk/panel/Numbers.tsx'
import { WorkList } from '../../desk/panel/WorkList.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import {
  EmployerOwesDocument,
  EmployerToSignDocument,
  EmployerWorkbenchDocument,
  type EmployerWorkbenchQuery,
} from './generated/workbench.ts'
import { owedOf, todosOf, toSignOf, type Todo } from './todo.ts'
import { useWorks } from './use-works.ts'
import { useWords } from '../words.ts'

const useNumbers = ({ open, drafts, closed, fairs }: EmployerWorkbenchQuery) => {
  const t = useWords()
  const visible = open.nodes.filter((posting) => posting.visible).length
  const isWhole = open.nodes.length === open.totalCount
  return [
    { to: '/employer/postings', label: t('workbench.openPostings'), value: open.totalCount },
    ...(isWhole ? [{ to: '/employer/postings', label: t('workbench.visiblePostings'), value: visible }] : []),
    { to: '/employer/postings?state=DRAFT', label: t('postings.tabDRAFT'), value: drafts.totalCount },
    { to: '/employer/postings?state=CLOSED', label: t('postings.tabCLOSED'), value: closed.totalCount },
    { to: '/employer/fairs', label: t('workbench.comingFairs'), value: fairs.totalCount },
  ]
}

/** Asked for by itself: nobody owes anything before the organisation is registered. */
const useOwed = (isRegistered: boolean): Todo[] => {
  const owes = useReading(EmployerOwesDocument, {}, { pause: !isRegistered }).data
  const toSign = useReading(EmployerToSignDocument, {}, { pause: !isRegistered }).data
  return [...(owes ? owedOf(owes) : []), ...(toSign ? toSignOf(toSign) : [])]
}

const Workbench = ({ work }: { work: EmployerWorkbenchQuery }) => {
  const t = useWords()
  const todos = [...useOwed(work.myEmployer !== null), ...todosOf(work)]
  const none = { title: t('workbench.allDone'), hint: t('workbench.allDoneHint') }
  return (
    <>
      <WorkList title={t('workbench.first')} works={useWorks(todos)} none={none} />
      <Numbers title={t('workbench.numbers')} numbers={useNumbers(work)} />
    </>
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
        {(read) => <Workbench work={read} />}
      </Read>
    </>
  )
}
