import { expect, test } from 'vitest'
import { todosOf } from '../../client/employer/workbench/todo.ts'
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
