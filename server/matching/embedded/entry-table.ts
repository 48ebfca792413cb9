import type { PostingEntry } from '../posting-index.ts'
import { entryColumns } from './entry-columns.ts'
import { keptEntry } from './kept-entry.ts'
import { flagBit, numberAt } from './packed-sayings.ts'
import { eachLine, linesAsBytes, type Parts, type Take } from './snapshot-parts.ts'

/** Behind every occupation of the classification. */
const noOccupation = 0xffff_ffff

/** An occupation's code as a number, so that those of one group are neighbours. */
const numberOf = (code: string | undefined): number => {
  const digits = (code ?? '').replaceAll('-', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : noOccupation
}

/** Which id each slot has, none when it is given up, and which slot each id. */
function slotIds() {
  const ids: (string | undefined)[] = []
  const slotOf = new Map<string, number>()
  return {
    at: (slot: number): string | undefined => ids[slot],
    slots: () => ids.length,
    live: () => slotOf.size,
    /** Answers the slot that held it before. */
    add(id: string): number | undefined {
      const replaced = slotOf.get(id)
      slotOf.set(id, ids.length)
      ids.push(id)
      return replaced
    },
    drop: (slot: number) => void (ids[slot] = undefined),
    /** Answers the slot that held it. */
    remove(id: string): number | undefined {
      const slot = slotOf.get(id)
      slotOf.delete(id)
      return slot
    },
    bytes: () => linesAsBytes(ids.map((id) => JSON.stringify(id ?? null))),
    take: (bytes: Uint8Array) =>
      eachLine(bytes, (line) => {
        const id = JSON.parse(line) as string | null
        if (id !== null && slotOf.has(id)) throw new Error('An id is there twice.')
        if (id !== null) slotOf.set(id, ids.length)
        ids.push(id ?? undefined)
      }),
  }
}

/** Entries by slot, a running number. Slots are only added and given up; whoever compacts makes a new table. */
export function entryTable() {
  const ids = slotIds()
  const columns = entryColumns()
  const { facts, features, said } = columns

  function drop(slot: number): void {
    ids.drop(slot)
    facts.drop(slot)
  }

  return {
    /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
    add(entry: PostingEntry): number | undefined {
      columns.add(ids.slots(), entry)
      return ids.add(entry.id)
    },
    /** Whether it was there. */
    remove(id: string): boolean {
      const slot = ids.remove(id)
      if (slot !== undefined) drop(slot)
      return slot !== undefined
    },
    drop,
    trim: () => columns.trim(ids.slots()),
    /** How many slots there are, those given up among them. */
    slots: ids.slots,
    live: ids.live,
    idAt: ids.at,
    versionAt: (slot: number): number => said.number(slot, numberAt.version),
    lacksOwnAt: (slot: number): boolean => said.flag(slot, flagBit.lacksOwn),
    entryAt(slot: number): PostingEntry | undefined {
      const id = ids.at(slot)
      return id === undefined ? undefined : keptEntry(id, slot, columns)
    },
    /** The features of all slots, without copying. */
    packed: features.all,
    strongestKey: features.strongestKey,
    occupationNumber: (slot: number): number =>
      ids.at(slot) === undefined ? noOccupation : numberOf(said.occupations(slot)[0]?.id),
    within: (wished: readonly string[], most: number) => facts.within(wished, ids.slots(), most),
    passing: facts.passing,
    *parts(): Parts {
      yield ['ids', ids.bytes()]
      yield* columns.parts(ids.slots())
    },
    /** What the parts of another table were; this one is empty. */
    async take(take: Take): Promise<void> {
      await ids.take(take('ids'))
      await columns.take(take)
    },
  }
}

export type EntryTable = ReturnType<typeof entryTable>
