import { dayOf } from '../../../rules/office-time.ts'
import { lendingRule, type LendingInput } from '../../../rules/staff.ts'
import { checked } from '../../platform/checked.ts'
import type { Platform } from '../../platform/platform.ts'
import { lendingStore, type LendingRow } from './lending.store.ts'

/** Rights that are lent to staff for a time: the reach of another station, and no more than that. */
export function staffLending({ connection, clock }: Pick<Platform, 'connection' | 'clock'>) {
  const store = lendingStore(connection)
  const today = () => dayOf(clock())

  return {
    checkedLending: (input: LendingInput) => checked(lendingRule(today()), input),

    /** In the place of what was lent before. */
    setLending: (row: LendingRow): Promise<void> => store.set(row),
    /** The station serves another area now. */
    lendingFollows: (stationId: string, areaCode: string): Promise<void> => store.follow(stationId, areaCode),
    endLending: (id: string): Promise<void> => store.end(id),

    /** What is lent to these people and not over. */
    lendingsOf: (ids: readonly string[]): Promise<LendingRow[]> => store.of(ids, today()),

    /** The area that is lent to a member of staff today. */
    async reachesLent(id: string): Promise<string[]> {
      const day = today()
      return (await store.of([id], day)).filter(({ from }) => from <= day).map(({ areaCode }) => areaCode)
    },
  }
}
