import type { Evidence, Proven } from '../evidence/index.ts'
import type { KeptFor } from '../platform/kept.ts'

interface Cases<Row extends Proven> {
  countAll(): Promise<number>
  countReturned(until: Date): Promise<number>
  returned(until: Date, limit: number): Promise<Row[]>
  withoutProofs(row: Row): Promise<Row | null>
}

/** What was to prove cases that were given back and left at that: its bytes go by the job of evidence. */
export const returnedProofs = <Row extends Proven>(
  cases: Cases<Row>,
  { lettingGo, owed }: Pick<Evidence, 'lettingGo' | 'owed'>,
): KeptFor => ({
  subject: 'RETURNED_PROOFS',
  total: cases.countAll,
  countDue: cases.countReturned,
  async takeAway(until, most) {
    let taken = 0
    for (const row of await cases.returned(until, most)) {
      const ids = (row.proofs ?? []).map(({ id }) => id)
      await lettingGo(ids)
      taken += (await cases.withoutProofs(row)) ? 1 : 0
      await owed.settling.ask(ids.map((_id) => ({ _id, version: 2 })))
    }
    return taken
  },
})
