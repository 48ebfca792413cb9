import type { Platform } from '../../platform/platform.ts'
import type { Postings } from '../../postings/index.ts'
import { applicationErrors } from '../application.errors.ts'
import { eventOf, groupOf, isEnd, standingOf, stepped, type ApplicationRow } from '../application.ts'
import { hirePlaces } from '../store/application-slots.ts'
import { livingKeyOf, type ApplicationStore } from '../store/application.store.ts'

interface HiringDeps extends Pick<Platform, 'clock'> {
  readonly store: ApplicationStore
  readonly changed: ReturnType<ApplicationStore['changed']>
  readonly postings: Pick<Postings, 'byIds'>
}

/** Whoever is overtaken reads again so often. */
const mostTries = 5

/** A hire that a contract made, which is nothing if the contract came to nothing in that very moment. */
export interface HiredByContract {
  undo(): Promise<void>
}
const asBefore: HiredByContract = { undo: () => Promise.resolve() }

/** How a place of a posting is taken. */
export function hiring({ store, changed, postings, clock }: HiringDeps) {
  /** With one of the posting's places, which nobody else has; refused when there is none. */
  async function withPlace(row: ApplicationRow, change: Partial<ApplicationRow>) {
    const [posting] = await postings.byIds([row.postingId])
    const places = hirePlaces(row.postingId, posting?.headCount ?? null)
    const placed = await store.withPlaces([places], (slots) => store.change(row, { ...change, ...slots }))
    if ('full' in placed) throw applicationErrors.noPlace()
    return placed.made
  }

  /** As it stood before, unless something else has happened since. */
  async function undo(before: ApplicationRow, hired: ApplicationRow): Promise<void> {
    const at = clock()
    const event = eventOf(hired, { act: 'UNDONE', side: null, at })
    const undone = await store.change(hired, {
      ...standingOf(before),
      ...{ group: groupOf(before.state), before: before.before, history: [...hired.history, event] },
      ...{ livingKey: livingKeyOf(before.postingId, before.accountId), updatedAt: at },
      ...changed.mark(hired.version + 1),
    })
    if (undone) await changed.ask([undone])
  }

  /** Whoever asks for the same at that moment may have taken the last place for this very application: then it is read again. */
  async function placedUnlessHired(row: ApplicationRow, change: Partial<ApplicationRow>) {
    try {
      return await withPlace(row, change)
    } catch (error) {
      if ((await store.byId(row._id))?.state === 'HIRED') return null
      throw error
    }
  }

  return {
    withPlace,

    /**
     * A contract for which both sides stand hires, with a place of the posting; refused when there is none left. One that was hired already
     * stays so, and one that is over otherwise is left alone: the contract holds all the same.
     */
    async hireByContract(id: string): Promise<HiredByContract> {
      for (let tries = 0; tries < mostTries; tries++) {
        const row = await store.byId(id)
        if (!row || isEnd(row.state)) return asBefore
        const at = clock()
        const change = stepped(row, { to: 'HIRED', side: null, at })
        const mark = { updatedAt: at, ...changed.mark(row.version + 1) }
        const hired = change && (await placedUnlessHired(row, { ...change, ...mark }))
        if (!hired) continue
        await changed.ask([hired])
        return { undo: () => undo(row, hired) }
      }
      return asBefore
    },
  }
}
