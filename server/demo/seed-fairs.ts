import { viewerOfAccount } from '../accounts/index.ts'
import { createFairs, type FairRow } from '../fairs/index.ts'
import { createNotifications, deliverMail } from '../notifications/index.ts'
import { startOfDay } from '../../rules/office-time.ts'
import { platformErrors } from '../platform/errors.ts'
import type { MailPort } from '../platform/mail/index.ts'
import type { Ask, JobKind, Queue } from '../platform/queue/queue.ts'
import type { Viewer } from '../platform/viewer.ts'
import { chance } from './chance.ts'
import type { Demo } from './demo.ts'
import { accountId } from './seed-accounts.ts'
import { cell, cellOrNull, listIn, numberIn, table, yes, type TableRow } from './tables.ts'

/** What has become of each fair by the day of seeding. */
interface Story {
  /** Days ago; null while it is a draft. */
  readonly publishedDaysAgo: number | null
  /** Share of the verified veterans who register. */
  readonly share: number
}

const stories: Readonly<Record<string, Story>> = {
  'fair-spring': { publishedDaysAgo: 45, share: 0.25 },
  'fair-petrochemical': { publishedDaysAgo: 6, share: 0.12 },
}
const stillDraft: Story = { publishedDaysAgo: null, share: 0 }

/** No demo person is ever written to: the mail counts as kept. */
const keptMail: MailPort = {
  send: async ({ id }) => ({ state: 'KEPT', providerId: `demo-${id}` }),
  close: async () => undefined,
}

/** Collects the notices whose mails are asked for, so that they can be settled at once. */
function collectingQueue(): Queue & { readonly notices: string[] } {
  const notices: string[] = []
  const collect = (kind: JobKind<unknown>, payload: unknown) => {
    if (kind.name === deliverMail.name)
      notices.push(...(payload as { notificationIds: string[] }).notificationIds)
  }
  return {
    notices,
    askMany: async <Payload>(kind: JobKind<Payload>, asks: readonly Ask<Payload>[]) =>
      asks.forEach(({ payload }) => collect(kind, payload)),
    close: async () => undefined,
  }
}

/** The services of fairs and notices as they worked at some other moment. */
function servicesAt({ wired }: Demo, clock: () => Date, fairId: string) {
  const queue = collectingQueue()
  const then = { ...wired, ...wired.services, queue, clock, mail: keptMail }
  const publicUrl = wired.config.publicUrl
  const notifications = createNotifications({
    ...then,
    publicUrl,
    notices: () => wired.services.fairs.notices,
  })
  let first = true
  const newId = () => {
    const id = first ? fairId : wired.newId()
    first = false
    return id
  }
  return { queue, notifications, fairs: createFairs({ ...then, notifications, newId }) }
}

const hourOf = (day: string, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
}

const inputOf = (row: TableRow, { day }: Demo) => ({
  titleZh: cell(row, 'title_zh'),
  titleEn: cellOrNull(row, 'title_en'),
  areaCode: cell(row, 'area_code'),
  place: cell(row, 'place_zh'),
  startsAt: hourOf(day(numberIn(row, 'starts_in_days')), cell(row, 'opens_at')),
  endsAt: hourOf(day(numberIn(row, 'starts_in_days')), cell(row, 'closes_at')),
  registrationClosesAt: hourOf(day(numberIn(row, 'registration_closes_in_days')), '18:00'),
  capacity: numberIn(row, 'capacity'),
  occupationCodes: listIn(row, 'occupation_codes'),
  invitedAreaCodes: listIn(row, 'invited_area_codes'),
  notes: cell(row, 'notes_zh'),
})

async function viewersOf({ wired }: Demo, ids: readonly string[]): Promise<Viewer[]> {
  return (await wired.services.accounts.byIds(ids)).map(viewerOfAccount)
}

/** Those who register; the demo's own veteran is left to do it. */
const registrants = (fair: FairRow, share: number): string[] =>
  table('veterans')
    .filter((row) => yes(row, 'verified') && cell(row, 'id') !== 'veteran-001')
    .map((row) => accountId(cell(row, 'id')))
    .filter((id) => chance('registers', fair._id, id) < share)

/** A clock that runs from one moment to the other in so many looks. */
function runningClock(from: number, to: number, looks: number): () => Date {
  let look = 0
  return () => new Date(from + ((to - from) * Math.min(++look, looks)) / looks)
}

/** How often registering looks at the clock, about. */
const looksEach = 4

async function register(demo: Demo, fair: FairRow, from: number, share: number): Promise<void> {
  const people = await viewersOf(demo, registrants(fair, share))
  const to = Math.min(fair.registrationClosesAt?.getTime() ?? 0, demo.now.getTime()) - 60_000
  const clock = runningClock(from, to, people.length * looksEach)
  const { fairs } = servicesAt(demo, clock, fair._id)
  await inChunks(people, (person) => fairs.register(person, fair._id))
}

/** So many at once: a store that makes every write durable takes many in the time of one. */
async function inChunks<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const size = 50
  for (let at = 0; at < items.length; at += size) await Promise.all(items.slice(at, at + size).map(work))
}

/**
 * Announces it as of its own day, with people registered in the days that followed. The complete announcement is
 * written last: it says that all is done.
 */
async function publish(demo: Demo, fair: FairRow, staff: Viewer, story: Story): Promise<void> {
  const published = fair.createdAt.getTime() + 86_400_000
  const { fairs, notifications, queue } = servicesAt(demo, () => new Date(published), fair._id)
  if (fair.state === 'DRAFT') await fairs.publish(staff, fair._id)
  await register(demo, fair, published, story.share)
  await fairs.announce(fair._id)
  await inChunks(queue.notices, (id) => notifications.deliver(id, async () => false))
}

async function seedFair(demo: Demo, row: TableRow, staff: Viewer): Promise<void> {
  const id = cell(row, 'id')
  const story = stories[id] ?? stillDraft
  const createdAt = demo.ago((story.publishedDaysAgo ?? 1) + 1, id)
  const { fairs } = servicesAt(demo, () => createdAt, id)
  const [there] = await fairs.byIds([id])
  const fair = there ?? (await fairs.create(staff, inputOf(row, demo)))
  if (story.publishedDaysAgo === null || fair.state === 'CANCELLED') return
  if (!fair.announcement.complete) await publish(demo, fair, staff, story)
}

/** One fair that is over, one announced with people registered, one still being planned. */
export async function seedFairs(demo: Demo): Promise<number> {
  const [staff] = await viewersOf(demo, [accountId('station-bureau')])
  if (!staff) throw platformErrors.notFound()
  const rows = table('fairs')
  for (const row of rows) await seedFair(demo, row, staff)
  return rows.length
}
