import type { Connection } from 'mongoose'
import { descending, keyset, type Page, type PageArgs } from '../platform/page.ts'
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
  facets: { type: [String], default: undefined },
  entry: { type: Number, default: null },
})
schema.index({ veteranId: 1, at: -1, _id: -1 })

export const newestFirst = keyset('file-readings', { at: descending.date, _id: descending.text })

export const fileReadingStore = (connection: Connection) => {
  const readings = connection.model<FileReadingRow>('FileReading', schema)
  return {
    async add(rows: readonly FileReadingRow[]): Promise<void> {
      await readings.insertMany(rows)
    },
    all: (veteranId: string) =>
      readings
        .find({ veteranId })
        .sort({ at: -1, _id: -1 })
        .lean<FileReadingRow>()
        .cursor({ batchSize: 100 }),
    async erase(veteranId: string): Promise<void> {
      await readings.deleteMany({ veteranId }).exec()
    },
    of: (veteranId: string, args: PageArgs): Promise<Page<FileReadingRow>> =>
      newestFirst.page(readings, { veteranId }, args),
  }
}

export type FileReadingStore = ReturnType<typeof fileReadingStore>
