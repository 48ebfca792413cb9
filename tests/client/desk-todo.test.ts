import { expect, test } from 'vitest'
import { owedOf, todosOf, toSignOf } from '../../client/employer/workbench/todo.ts'
import type { EmployerWorkbenchQuery } from '../../client/employer/workbench/generated/workbench.ts'

const now = new Date('2026-11-23T02:00:00Z')

type Employer = NonNullable<EmployerWorkbenchQuery['myEmployer']>
type Line = EmployerWorkbenchQuery['open']['nodes'][number]

const aLine = (line: Partial<Line>): Line => ({
  id: 'p',
  title: '保安',
  validUntil: null,
  visible: true,
  ...line,
})

const aWorkbench = (
  verification: Partial<Employer['verification']> | null,
  open: Line[] = [],
  drafts: Line[] = [],
): EmployerWorkbenchQuery => ({
  myEmployer: verification && {
    id: 'e',
    name: '泉港示例有限公司',
    nameEn: null,
    creditCode: '91350100M000100Y43',
    area: {
      code: '350505',
      name: '泉港区',
      path: '福建省 泉州市 泉港区',
    },
    address: '示例路',
    industry: null,
    size: null,
    about: '',
    veteranOwned: false,
    answering: null,
    staying: null,
    legalRepresentative: null,
    foundedOn: null,
    registrationOffice: null,
    contactName: null,
    contactPhone: null,
    joinRequests: null,
    version: 1,
    verification: {
      state: 'VERIFIED',
      submittedAt: null,
      decidedAt: null,
      decidedBy: null,
      validUntil: null,
      inForceUntil: null,
      reasons: [],
      ...verification,
    },
  },
  open: { nodes: open, totalCount: open.length },
  drafts: { nodes: drafts, totalCount: drafts.length },
  closed: { totalCount: 0 },
  fairs: { totalCount: 0 },
})

const kinds = (work: EmployerWorkbenchQuery) => todosOf(work, now).map((todo) => todo.kind)

test('an employer that is not registered registers first, whatever else waits', () =>
  expect(kinds(aWorkbench(null, [], [aLine({})]))).toEqual(['register', 'draft']))

test('returned fields are named', () => {
  const reasons = [{ field: 'address', reason: '与执照不一致' }]
  expect(todosOf(aWorkbench({ state: 'RETURNED', reasons }), now)).toEqual([
    { kind: 'correct', fields: ['address'] },
  ])
})

test('a verification is spoken of in its last thirty days only', () => {
  expect(kinds(aWorkbench({ validUntil: '2027-01-23T00:00:00Z' }))).toEqual([])
  expect(kinds(aWorkbench({ validUntil: '2026-12-20T00:00:00Z' }))).toEqual(['soonLapsed'])
})

test('postings run out soonest first, those past their day before those about to', () => {
  const open = [
    aLine({ id: 'later', validUntil: '2026-11-30' }),
    aLine({ id: 'far', validUntil: '2026-12-24' }),
    aLine({ id: 'past', validUntil: '2026-11-22' }),
    aLine({ id: 'today', validUntil: '2026-11-23' }),
  ]
  const todos = todosOf(aWorkbench({}, open), now)
  expect(todos.map((todo) => 'posting' in todo && `${todo.kind} ${todo.posting.id}`)).toEqual([
    'expired past',
    'expiring today',
    'expiring later',
  ])
})

test('nothing waits for a verified employer whose postings last', () =>
  expect(kinds(aWorkbench({}))).toEqual([]))

const owed = (more: object) => {
  const applicationsOwed = { waiting: 0, dueSoon: 0, wordsOwed: 0, mostWordsOwed: 3, mayOpen: true, ...more }
  return owedOf({ applicationsOwed })
}

test('whoever owes nothing to applicants is told of nothing', () => expect(owed({})).toEqual([]))

test('applicants who wait are told apart from those whose day is near', () =>
  expect(owed({ waiting: 5, dueSoon: 2 })).toEqual([
    { kind: 'dueSoon', count: 2 },
    { kind: 'applicants', count: 3 },
  ]))

test('words that are owed come first, and say when they keep new postings from being opened', () => {
  expect(owed({ waiting: 1, wordsOwed: 2 }).map(({ kind }) => kind)).toEqual(['wordsOwed', 'applicants'])
  expect(owed({ wordsOwed: 3, mayOpen: false })).toEqual([{ kind: 'blocked', count: 3, most: 3 }])
})

test('what is to be confirmed and answered about contracts is told with its count, and nothing of none', () => {
  const waiting = (toConfirm: number, followUps: number) =>
    toSignOf({ toConfirm: { totalCount: toConfirm }, followUpsToAnswer: { totalCount: followUps } })
  expect(waiting(0, 0)).toEqual([])
  expect(waiting(1, 0)).toEqual([{ kind: 'toConfirm', count: 1 }])
  expect(waiting(2, 3)).toEqual([
    { kind: 'toConfirm', count: 2 },
    { kind: 'followUps', count: 3 },
  ])
})
