import type { Connection } from 'mongoose'
import type { PageRequest } from '../platform/page.ts'
import { recordSchema } from '../platform/schema.ts'
import type { FileReadingRow } from './file-reading.ts'

const schema = recordSchema<FileReadingRow>('filereadings', {
  _id: { type: String, required: true },
  veteranId: { type: String, required: true },
  at: { type: Date, required: true },
  readerId: { type: String, required: true },
  reader: { type: String, required: true },
  role: { type: String, required: true },
  purpose: { type: String, required: true },
})
schema.index({ veteranId: 1, at: -1, _id: -1 })

const before = (after: PageRequest<readonly (string | number)[]>['after']) => {
  if (!after) return {}
  const [at, id] = [new Date(Number(after[0])), String(after[1])]
  return { at: { $lte: at }, $or: [{ at: { $lt: at } }, { _id: { $lt: id } }] }
}

export const fileReadingStore = (connection: Connection) => {
  const readings = connection.model<FileReadingRow>('FileReading', schema)
  return {
    async add(rows: readonly FileReadingRow[]): Promise<void> {
      await readings.insertMany(rows)
    },
    /** Newest first; cursor: time in ms, id. */
    of: (veteranId: string, { first, after }: PageRequest<readonly (string | number)[]>) =>
      readings
        .find({ veteranId, ...before(after) })
        .sort({ at: -1, _id: -1 })
        .limit(first + 1)
        .lean<FileReadingRow[]>()
        .exec(),
  }
}

export type FileReadingStore = ReturnType<typeof fileReadingStore>
