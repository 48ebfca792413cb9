import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Read } from '../../desk/list/Read.tsx'
import type { MarkKind } from '../../desk/list/StateMark.tsx'
import { Numbers } from '../../desk/panel/Numbers.tsx'
import { WorkList, type Work } from '../../desk/panel/WorkList.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { FollowUpCountsDocument } from '../agreements/generated/agreements.ts'
import { overseen } from '../oversight/use-oversight.ts'
import { worded } from '../oversight/use-worded.ts'
import { decided } from '../queue/use-queue.ts'
import { useReach } from '../reach/use-reach.ts'
import { ReachNote } from '../reach/ReachNote.tsx'
import { ApplicationCounts } from './ApplicationCounts.tsx'
import { StaffWorkbenchDocument, type StaffWorkbenchQuery } from './generated/workbench.ts'
import { callsOf, todosOf, type Todo, type WaitingKind } from './todo.ts'
import { useWords } from '../words.ts'

const marks: Readonly<Record<Todo['kind'], MarkKind>> = {
  running: 'done',
  veterans: 'look',
  employers: 'look',
  calls: 'look',
  undecided: 'look',
  held: 'look',
  heldFairs: 'look',
  heldTrainings: 'look',
  reported: 'refused',
  appealed: 'look',
  soon: 'look',
  unannounced: 'quiet',
  draft: 'quiet',
}

/** Where what waits is listed. */
const listOf: Readonly<Record<WaitingKind, string>> = {
  veterans: 'queue?kind=veterans',
  employers: 'queue?kind=employers',
  calls: 'follow-ups',
  undecided: 'follow-ups?status=DECIDE',
  held: 'oversight?kind=held',
  heldFairs: 'oversight?kind=fairs',
  heldTrainings: 'oversight?kind=trainings',
  reported: 'oversight?kind=reported',
  appealed: 'oversight?kind=appealed',
}

const useWorks = (todos: readonly Todo[]): Work[] => {
  const t = useWords()
  const format = useFormat()
  return todos.map((todo): Work => {
    const said = { key: 'fair' in todo ? todo.fair.id : todo.kind, mark: marks[todo.kind] }
    const go = t(`workbench.${todo.kind}Go`)
    if ('count' in todo) {
      const { kind, count, since } = todo
      const hint = since ? t('workbench.waitingSince', { day: format.day(since) }) : ''
      return {
        ...said,
        title: t(`workbench.${kind}`, { count }),
        hint,
        go,
        to: `/staff/${listOf[kind]}`,
      }
    }
    const { title, startsAt, endsAt, registeredCount, capacity, place } = todo.fair
    const gaps = { title, when: format.countdown(startsAt, endsAt) }
    const hint = t('workbench.fairHint', {
      moment: format.moment(startsAt),
      place,
      registered: registeredCount,
      capacity: format.amount(capacity),
    })
    return { ...said, title: t(`workbench.${todo.kind}`, gaps), hint, go, to: `/staff/fairs/${todo.fair.id}` }
  })
}

/** Of those who work for employment. */
const useCalls = (): Todo[] => {
  const isEmployment = useReach()?.departments.includes('EMPLOYMENT') ?? false
  const { data } = useReading(FollowUpCountsDocument, {}, { pause: !isEmployment })
  return data ? callsOf(data) : []
}

const Workbench = ({ work }: { work: StaffWorkbenchQuery }) => {
  const t = useWords()
  const none = { title: t('workbench.allDone'), hint: t('workbench.allDoneHint') }
  const numbers = [
    {
      to: '/staff/queue?kind=veterans',
      label: t('workbench.waitingVeterans'),
      value: work.veterans.totalCount,
    },
    {
      to: '/staff/queue?kind=employers',
      label: t('workbench.waitingEmployers'),
      value: work.employers.totalCount,
    },
    { to: '/staff/oversight?kind=held', label: t('oversight.held'), value: work.held.totalCount },
    { to: '/staff/oversight?kind=reported', label: t('oversight.reported'), value: work.reported.totalCount },
    { to: '/staff/oversight?kind=appealed', label: t('oversight.appealed'), value: work.appealed.totalCount },
    { to: '/staff/fairs', label: t('workbench.comingFairs'), value: work.fairs.totalCount },
    { to: '/staff/trainings', label: t('workbench.openTrainings'), value: work.trainings.totalCount },
  ]
  return (
    <>
      <WorkList
        title={t('workbench.first')}
        works={useWorks([...todosOf(work), ...useCalls()])}
        none={none}
      />
      <Numbers title={t('workbench.numbers')} numbers={numbers} />
      <ApplicationCounts />
    </>
  )
}

const everyDecision = {
  additionalTypenames: [decided, overseen, worded].flatMap(({ additionalTypenames }) => additionalTypenames),
}

/** Today's work at a station. */
export const WorkbenchPage = () => {
  const t = useWords()
  const work = useReading(StaffWorkbenchDocument, {}, { context: everyDecision })
  return (
    <>
      <PageHead title={t('nav.workbench')} lead={<ReachNote />}>
        <ButtonLink to="/staff/fairs/new">{t('fairs.create')}</ButtonLink>
      </PageHead>
      <Read reading={work} rows={8}>
        {(read) => <Workbench work={read} />}
      </Read>
    </>
  )
}
