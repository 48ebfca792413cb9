import type { Accounts } from '../../accounts/index.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { FileReadingStore } from '../file-reading.store.ts'
import type { LogReadings, Purpose } from '../file-reading.ts'
import type { VeteranStore } from '../veteran.store.ts'
import type { VeteranRow } from '../veteran.ts'
import type { FindableBy } from './findable.store.ts'

interface Parts extends Pick<Platform, 'clock' | 'newId'> {
  readonly files: VeteranStore
  readonly readings: FileReadingStore
  readonly logReadings: LogReadings
  readonly accounts: Pick<Accounts, 'byIds' | 'consentStates'>
}

/** Those who agreed to be found for a posting, and that they were. */
export const foundPeople = ({ files, readings, logReadings, accounts, clock, newId }: Parts) => {
  /** By the person's own words as they stand now, whatever the file still says of them. */
  async function whoAgree(rows: readonly VeteranRow[]): Promise<VeteranRow[]> {
    const ids = rows.map(({ accountId }) => accountId)
    const [found, matched, known] = await Promise.all([
      accounts.consentStates(ids, 'BEING_FOUND'),
      accounts.consentStates(ids, 'MATCHING'),
      accounts.byIds(ids),
    ])
    const closed = new Set(known.filter(({ erasedAt }) => erasedAt).map(({ _id }) => _id))
    return rows.filter(
      ({ accountId: id }) => found.get(id) === 'GIVEN' && matched.get(id) !== 'WITHDRAWN' && !closed.has(id),
    )
  }

  return {
    /** Files of those who agree, found by one question after another until there are so many. */
    async findable(questions: readonly FindableBy[], most: number): Promise<VeteranRow[]> {
      const ids = new Set<string>()
      for (const question of questions) {
        if (ids.size >= most) break
        for (const id of await files.findableBy(question, most)) ids.add(id)
      }
      return whoAgree(await files.byIds([...ids].slice(0, most)))
    },

    /** Writes down that these were shown, before they are: staff by name, of an organisation the organisation. */
    async logShown(
      viewer: Viewer,
      veteranIds: readonly string[],
      reader: string,
      purpose: Extract<Purpose, 'FOUND' | 'APPLICATION' | 'FOLLOW_UP'> = 'FOUND',
    ): Promise<void> {
      if (viewer.role === 'STAFF') return logReadings(viewer, veteranIds, purpose, ['EMPLOYMENT'])
      if (veteranIds.length === 0) return
      const { id: readerId, role } = viewer
      const reading = { readerId, reader, role, purpose, at: clock(), entry: null } as const
      await readings.add(
        veteranIds.map((veteranId) => ({ _id: newId(), veteranId, ...reading, facets: ['EMPLOYMENT'] })),
      )
    },
  }
}
