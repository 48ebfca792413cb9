import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { agreementChanged, agreementDue, followUpChanged, followUpDue } from '../../server/contracts/index.ts'
import { chance } from '../../server/demo/chance.ts'
import type { FollowUpRow } from '../../server/contracts/followups/follow-up.ts'
import type { Services } from '../../server/wiring.ts'
import type { repeatingQueue } from '../applications/a-season.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aContractInForce, type AnAgreement } from '../support/an-agreement.ts'
import type { TestPlatform } from '../support/test-platform.ts'

interface World {
  readonly services: Services
  readonly platform: TestPlatform
  readonly deliver: ReturnType<typeof repeatingQueue>['deliver']
}

const ours: ReadonlySet<string> = new Set(
  [agreementChanged, agreementDue, followUpChanged, followUpDue].map(({ name }) => name),
)

/** How somebody answers: at once, never, or that the work was left. */
type Temper = 'STAYS' | 'SILENT' | 'LEAVES'
const temperOf = (id: string): Temper => {
  const at = chance('temper', id)
  return at < 0.5 ? 'STAYS' : at < 0.8 ? 'SILENT' : 'LEAVES'
}

export interface Kept extends AnAgreement {
  readonly temper: Temper
}

async function sweepOurs({ services, deliver }: World, isWaking: boolean): Promise<void> {
  const { changed, asked, agreements, followUps } = services.contracts.owed
  for (const { askAgain } of isWaking ? [agreements, followUps, changed, asked] : [changed, asked]) {
    await askAgain()
    await deliver(services, (name) => ours.has(name))
  }
}

async function answerAsTheyDo(
  { services }: World,
  { temper, person, firm }: Kept,
  row: FollowUpRow,
  today: string,
) {
  if (row.state !== 'ASKED') return
  const { answerFollowUp } = services.contracts
  const isOver = temper === 'LEAVES' && row.afterDays >= 90
  const input = isOver
    ? ({ answer: 'LEFT', leftOn: today, endedBy: 'PERSON', reason: 'PAY' } as const)
    : ({ answer: 'STILL_THERE' } as const)
  if (temper !== 'SILENT' && row.personAnswer === null) await answerFollowUp(person.viewer, row._id, input)
  if (temper !== 'LEAVES' && row.employerAnswer === null) await answerFollowUp(firm.viewer, row._id, input)
}

/** A year of contracts, each job delivered one to three times. Only days on which something is due are lived. `isWaking` false: nobody looks at the days. */
export async function aYear(world: World, count: number, { isWaking }: { readonly isWaking: boolean }) {
  const { services, platform } = world
  const firm: AnEmployer = await anEmployer(services)
  const first = dayOf(platform.clock())
  const kept: Kept[] = []
  for (let at = 0; at < count; at++) {
    const made = await aContractInForce(services, {
      ...{ firm, now: platform.clock() },
      terms: { startOn: addDays(first, at % 3) },
    })
    kept.push({ ...made, temper: temperOf(String(at)) })
  }
  await sweepOurs(world, isWaking)
  const lived = [30, 90, 180, 365].flatMap((days) => Array.from({ length: 14 }, (_, more) => days + more))
  for (const day of lived) {
    platform.clock.set(new Date(startOfDay(addDays(first, day)).getTime() + 10 * 3_600_000))
    await sweepOurs(world, isWaking)
    const found = await services.contracts.followUpsFor(kept.map(({ id }) => id))
    for (const [at, { rows }] of found.entries())
      for (const row of rows) await answerAsTheyDo(world, kept[at] as Kept, row, dayOf(platform.clock()))
    await sweepOurs(world, isWaking)
  }
  return kept
}
