import { createApplications, type Applications } from '../applications/index.ts'
import { viewerOfAccount } from '../accounts/index.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Queue } from '../platform/queue/queue.ts'
import type { Viewer } from '../platform/viewer.ts'
import { addMissing, type Demo } from './demo.ts'
import { accountId } from './seed-accounts.ts'
import { cell, table } from './tables.ts'

type Does = 'OPEN' | 'INTERVIEW' | 'OFFER' | 'HIRE' | 'DECLINE' | 'WITHDRAW' | 'DUE'

/** What became of an application: so many days ago it was sent, and what followed how many days ago. */
interface Story {
  readonly _id: string
  readonly veteran: string
  readonly employer: string
  readonly sentDaysAgo: number
  readonly then: readonly (readonly [does: Does, daysAgo: number])[]
}

const [mine, firm] = ['veteran-001', 'employer-01']
const other = (at: number) => `veteran-${String(at).padStart(3, '0')}`

/** Each state once for the person and for the employer that the demo signs in, and some more to answer. */
const stories: readonly Story[] = (
  [
    [mine, firm, 2, []],
    [mine, 'employer-02', 4, [['OPEN', 3]]],
    [
      mine,
      'employer-03',
      9,
      [
        ['OPEN', 8],
        ['INTERVIEW', 6],
      ],
    ],
    [
      mine,
      'employer-04',
      12,
      [
        ['OPEN', 11],
        ['DECLINE', 10],
      ],
    ],
    [mine, 'employer-05', 25, [['DUE', 8]]],
    [other(11), firm, 5, []],
    [other(12), firm, 4, [['OPEN', 3]]],
    [
      other(13),
      firm,
      8,
      [
        ['OPEN', 7],
        ['INTERVIEW', 5],
      ],
    ],
    [
      other(14),
      firm,
      10,
      [
        ['OPEN', 9],
        ['INTERVIEW', 8],
        ['OFFER', 3],
      ],
    ],
    [
      other(15),
      firm,
      14,
      [
        ['OPEN', 13],
        ['HIRE', 7],
      ],
    ],
    [other(16), firm, 11, [['DECLINE', 9]]],
    [
      other(17),
      firm,
      6,
      [
        ['OPEN', 5],
        ['WITHDRAW', 4],
      ],
    ],
    [other(18), firm, 26, [['DUE', 8]]],
    [other(19), firm, 1, []],
  ] as const
).map(([veteran, employer, sentDaysAgo, then], at) => ({
  _id: `application-${String(at + 1).padStart(3, '0')}`,
  ...{ veteran, employer, sentDaysAgo, then },
}))

/** What is asked for then is not to be told: no demo person is ever written to. */
export const noQueue: Queue = { askMany: async () => undefined, close: async () => undefined }

const applicationsAt = ({ wired }: Demo, moment: Date, id: string): Applications =>
  createApplications({
    ...wired,
    ...wired.services,
    queue: noQueue,
    clock: () => moment,
    newId: () => id,
  })

async function viewer({ wired }: Demo, id: string): Promise<Viewer> {
  const [account] = await wired.services.accounts.byIds([accountId(id)])
  if (!account) throw platformErrors.notFound()
  return viewerOfAccount(account)
}

/** An open posting of the employer with places for several; null when it has none. */
async function postingOf({ wired }: Demo, employer: string, at: number): Promise<string | null> {
  const ids = table('postings')
    .filter((row) => cell(row, 'employer_id') === employer)
    .map((row) => cell(row, 'id'))
  const { postings } = wired.services
  const open = await postings.visibleNow(await postings.byIds(ids))
  const roomy = open
    .filter(({ headCount }) => (headCount ?? 0) > 1)
    .toSorted((one, next) => (one._id < next._id ? -1 : 1))
  return roomy[at % Math.max(1, roomy.length)]?._id ?? null
}

const does: Readonly<
  Record<
    Does,
    (applications: Applications, story: Story, people: { person: Viewer; member: Viewer }) => Promise<unknown>
  >
> = {
  OPEN: (applications, { _id }, { member }) => applications.openApplication(member, _id),
  INTERVIEW: (applications, { _id }, { member }) =>
    applications.answerApplication(member, _id, {
      answer: 'INTERVIEW',
      words: '请带上驾驶证和退役证来厂面谈。',
    }),
  OFFER: (applications, { _id }, { member }) =>
    applications.answerApplication(member, _id, { answer: 'OFFER', words: '试用期一个月，包吃住。' }),
  HIRE: (applications, { _id }, { member }) =>
    applications.answerApplication(member, _id, { answer: 'HIRE' }),
  DECLINE: (applications, { _id }, { member }) =>
    applications.answerApplication(member, _id, { answer: 'DECLINE', reason: 'EXPERIENCE' }),
  WITHDRAW: (applications, { _id }, { person }) =>
    applications.withdrawApplication(person, _id, '已在附近找到工作，谢谢。'),
  DUE: (applications, { _id }) => applications.dueNow(_id),
}

/** From being sent to how it stands; nobody is told of it any more. */
async function tell(demo: Demo, story: Story, at: number): Promise<void> {
  const { _id } = story
  const postingId = await postingOf(demo, story.employer, at)
  if (postingId === null) return
  const people = { person: await viewer(demo, story.veteran), member: await viewer(demo, story.employer) }
  const sent = applicationsAt(demo, demo.ago(story.sentDaysAgo, _id), _id)
  await sent.applyToPosting(people.person, postingId, {
    message: '您好，我在部队服役多年，肯吃苦、守纪律，希望有机会面谈。',
    sees: ['NAME', 'SERVICE', 'SKILLS', 'CERTIFICATES', 'SCHOOLING', 'WISHES'],
  })
  for (const [what, daysAgo] of story.then)
    await does[what](applicationsAt(demo, demo.ago(daysAgo, _id, what), _id), story, people)
  const now = applicationsAt(demo, demo.now, _id)
  const { listedAt } = await now.follow(_id)
  await now.settleAll(_id, listedAt)
}

/** Applications in every state. Gives how many there are. */
export const seedApplications = (demo: Demo): Promise<number> =>
  addMissing(stories, demo.wired.services.applications.byIds, async (missing) => {
    for (const story of missing) await tell(demo, story, stories.indexOf(story))
  })
