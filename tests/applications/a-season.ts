import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { chance } from '../../server/demo/chance.ts'
import { applicationChanged, applicationDue } from '../../server/applications/index.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import type { Services } from '../../server/wiring.ts'
import { runners } from '../../workers/jobs.ts'
import { applicationInput } from '../support/an-application.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import type { TestPlatform } from '../support/test-platform.ts'

type Temper = 'PROMPT' | 'SLOW' | 'SILENT'

/** A queue that delivers what is asked for one to three times, in another order, when it is told to. */
export function repeatingQueue() {
  let waiting: { readonly name: string; readonly payload: unknown }[] = []
  const queue: Queue = {
    async askMany(kind, asks) {
      waiting.push(...asks.map(({ payload }) => ({ name: kind.name, payload })))
    },
    close: async () => undefined,
  }
  async function deliver(services: Services, isDelivered: (name: string) => boolean): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting.flatMap((job, at) => Array.from({ length: 1 + ((at * 7) % 3) }, () => job))
      waiting = []
      for (const { name, payload } of jobs.toReversed())
        if (isDelivered(name)) await runners.find(({ kind }) => kind.name === name)?.run(payload, services)
    }
  }
  return { queue, deliver }
}

interface World {
  readonly services: Services
  readonly platform: TestPlatform
  readonly deliver: ReturnType<typeof repeatingQueue>['deliver']
}

interface Firm {
  readonly firm: AnEmployer
  readonly temper: Temper
  readonly postingIds: readonly string[]
}

const ours = new Set([applicationChanged.name, applicationDue.name])

async function firmOf({ services }: World, temper: Temper): Promise<Firm> {
  const firm = await anEmployer(services)
  const validUntil = addDays(dayOf(new Date()), 200)
  const made = [await aPosting(services, firm, { headCount: 50, validUntil })]
  return { firm, temper, postingIds: made.map(({ _id }) => _id) }
}

/** What the firm does with what waits: at once, after some days, never. */
async function answerAll({ services, platform }: World, { firm, temper }: Firm, seed: string): Promise<void> {
  if (temper === 'SILENT') return
  const { nodes } = await services.applications.applicants(firm.viewer, { status: 'WAITING', first: 100 })
  for (const { row } of nodes) {
    const age = (platform.clock().getTime() - row.sentAt.getTime()) / 86_400_000
    if (age < (temper === 'SLOW' ? 5 : 1)) continue
    const isYes = chance(seed, row._id) < 0.4
    await services.applications.answerApplication(
      firm.viewer,
      row._id,
      isYes ? { answer: 'INTERVIEW' } : { answer: 'DECLINE', reason: 'EXPERIENCE' },
    )
  }
}

/** The jobs of this feature, as the sweep finds them. */
async function sweepOurs({ services, deliver }: World, isWaking: boolean): Promise<void> {
  const { changed, waking } = services.applications.owed
  if (isWaking) await waking.askAgain()
  await deliver(services, (name) => ours.has(name))
  await changed.askAgain()
  await deliver(services, (name) => ours.has(name))
}

/** Some weeks in which people apply, firms answer or do not, and days pass. `isWaking` false: nobody looks at the days. */
export async function aSeason(world: World, days: number, { isWaking }: { readonly isWaking: boolean }) {
  const { services, platform } = world
  const firms: Firm[] = []
  for (const temper of ['PROMPT', 'SLOW', 'SILENT'] as const) firms.push(await firmOf(world, temper))
  const people: AVeteran[] = []
  for (let count = 0; count < days; count++) people.push(await aVeteran(services))
  const first = dayOf(platform.clock())
  for (let at = 0; at < days; at++) {
    const morning = startOfDay(addDays(first, at)).getTime()
    platform.clock.set(new Date(morning + 9 * 3_600_000))
    const person = people[at]
    for (const {
      postingIds: [id = ''],
    } of at < days - 30 && person ? firms : [])
      await services.applications.applyToPosting((person as AVeteran).viewer, id, applicationInput())
    for (const firm of firms) await answerAll(world, firm, `day ${at}`)
    await sweepOurs(world, isWaking)
    platform.clock.set(new Date(morning + 17 * 3_600_000))
    await sweepOurs(world, isWaking)
  }
  return firms
}
