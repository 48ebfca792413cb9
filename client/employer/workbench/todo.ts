import type { EmployerOwesQuery, EmployerToSignQuery, EmployerWorkbenchQuery } from './generated/workbench.ts'
import { renewableDays } from '../../../rules/employer.ts'
import { daysUntil } from '../../core/format/dates.ts'

type PostingLine = EmployerWorkbenchQuery['open']['nodes'][number]

/** Something to do first. */
export type Todo =
  | { kind: 'register' }
  | {
      kind: 'joinRequests' | 'wordsOwed' | 'dueSoon' | 'applicants' | 'toConfirm' | 'followUps'
      count: number
    }
  | { kind: 'blocked'; count: number; most: number }
  | { kind: 'correct'; fields: readonly string[] }
  | { kind: 'lapsed' }
  | { kind: 'soonLapsed'; day: string }
  | { kind: 'renewing'; day: string }
  | { kind: 'pending'; day: string }
  | { kind: 'expired' | 'expiring' | 'draft'; posting: PostingLine }

const validityWarning = 7

const aboutVerification = (employer: EmployerWorkbenchQuery['myEmployer'], now: Date): Todo[] => {
  if (!employer) return [{ kind: 'register' }]
  const { state, reasons, submittedAt, validUntil, inForceUntil } = employer.verification
  if (state === 'RETURNED') return [{ kind: 'correct', fields: reasons.map((reason) => reason.field) }]
  if (state === 'LAPSED') return [{ kind: 'lapsed' }]
  if (state === 'PENDING' && inForceUntil) return [{ kind: 'renewing', day: inForceUntil }]
  if (state === 'PENDING') return submittedAt ? [{ kind: 'pending', day: submittedAt }] : []
  const near = validUntil && daysUntil(validUntil, now) <= renewableDays
  return near ? [{ kind: 'soonLapsed', day: validUntil }] : []
}

const aboutMembers = (employer: EmployerWorkbenchQuery['myEmployer']): Todo[] => {
  const count = employer?.joinRequests?.length ?? 0
  return count > 0 ? [{ kind: 'joinRequests', count }] : []
}

const aboutValidity = (open: readonly PostingLine[], now: Date): Todo[] =>
  open
    .map((posting) => ({ posting, days: daysUntil(posting.validUntil ?? now, now) }))
    .filter(({ days }) => days <= validityWarning)
    .sort((one, other) => one.days - other.days)
    .map(({ posting, days }) => ({ kind: days < 0 ? 'expired' : 'expiring', posting }))

/** What is owed to applicants: words to those who waited in vain, then what is due, then who waits at all. */
export const owedOf = ({ applicationsOwed: owed }: EmployerOwesQuery): Todo[] => {
  const { waiting, dueSoon, wordsOwed, mostWordsOwed, mayOpen } = owed
  const words: Todo[] = mayOpen
    ? [{ kind: 'wordsOwed', count: wordsOwed }]
    : [{ kind: 'blocked', count: wordsOwed, most: mostWordsOwed }]
  const others: Todo[] = [
    { kind: 'dueSoon', count: dueSoon },
    { kind: 'applicants', count: waiting - dueSoon },
  ]
  return [...words, ...others].filter((todo) => 'count' in todo && todo.count > 0)
}

/** What is to be confirmed, and of whom it is asked whether they are still there. */
export const toSignOf = ({ toConfirm, followUpsToAnswer }: EmployerToSignQuery): Todo[] =>
  (
    [
      { kind: 'toConfirm', count: toConfirm.totalCount },
      { kind: 'followUps', count: followUpsToAnswer.totalCount },
    ] as const
  ).filter(({ count }) => count > 0)

/** What waits for the employer, most pressing first: being verified, then postings running out, then drafts. */
export const todosOf = (work: EmployerWorkbenchQuery, now: Date = new Date()): Todo[] => [
  ...aboutVerification(work.myEmployer, now),
  ...aboutMembers(work.myEmployer),
  ...aboutValidity(work.open.nodes, now),
  ...work.drafts.nodes.map((posting): Todo => ({ kind: 'draft', posting })),
]
