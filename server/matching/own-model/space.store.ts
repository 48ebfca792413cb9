import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import { recordSchema } from '../../platform/schema.ts'

/** What makes vectors of one model comparable, for all processes. */
export interface SpaceRow {
  /** The model's name. */
  readonly _id: string
  /** Grows when another model answers by the same name: vectors of two of them are never compared. */
  readonly generation: number
  /** What all texts have in common, and the vector of one text by which the model is known again; null before it first answered. */
  readonly mean: Buffer | null
  readonly probe: Buffer | null
}

type Found = Pick<SpaceRow, 'mean' | 'probe'>

export interface SpaceStore {
  /** The model's space; a blank one when nobody has asked the model yet. */
  of(model: string): Promise<SpaceRow>
  /** Says what was found of a generation: into a blank one, or as the next. Of several processes the first one wins; gives what stands then. */
  settle(before: SpaceRow, found: Found): Promise<SpaceRow>
}

const bytes = { type: Buffer, default: null }

const schema = recordSchema<SpaceRow>('embedding-spaces', {
  _id: { type: String, required: true },
  generation: { type: Number, required: true },
  mean: bytes,
  probe: bytes,
})

const blank = { generation: 1, mean: null, probe: null }

const next = ({ generation, probe }: SpaceRow): number => (probe === null ? generation : generation + 1)

export function spaceStore(connection: Connection): SpaceStore {
  const spaces = connection.model<SpaceRow>('EmbeddingSpace', schema)
  const read = async (model: string): Promise<SpaceRow> => {
    const row = await spaces.findById(model).lean<SpaceRow & { mean: unknown; probe: unknown }>().exec()
    return row ? { ...row, mean: bufferOf(row.mean), probe: bufferOf(row.probe) } : { _id: model, ...blank }
  }
  return {
    async of(model) {
      await spaces.create({ _id: model, ...blank }).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error
      })
      return read(model)
    },
    async settle(before, found) {
      const { _id, generation, probe } = before
      const same = probe === null ? { _id, generation, probe: null } : { _id, generation }
      await spaces.updateOne(same, { $set: { ...found, generation: next(before) } }).exec()
      return read(_id)
    },
  }
}

/** Lean reads give binary values as the driver has them. */
const bufferOf = (value: unknown): Buffer | null =>
  value === null || value === undefined
    ? null
    : Buffer.from(Buffer.isBuffer(value) ? value : (value as { buffer: Uint8Array }).buffer)

/** For a command without a database: as long as it runs. */
export function passingSpaces(): SpaceStore {
  const rows = new Map<string, SpaceRow>()
  return {
    of: (model) => Promise.resolve(rows.get(model) ?? { _id: model, ...blank }),
    settle(before, found) {
      const row = { ...before, ...found, generation: next(before) }
      rows.set(row._id, row)
      return Promise.resolve(row)
    },
  }
}
