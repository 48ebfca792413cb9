import type { Connection } from 'mongoose'
import type { Text } from '../../rules/text.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { exportAsked } from './export.jobs.ts'
import type { ExportRow, ExportState } from './export.ts'

interface StoredExport extends ExportRow {
  /** The file is to be made yet. */
  readonly makeOwed?: OwedMark
}

const required = { type: String, required: true }
const text = { type: String, default: null }
const number = { type: Number, default: null }

const schema = recordSchema<StoredExport>('exports', {
  list: required,
  fairId: text,
  search: text,
  areaCode: text,
  state: text,
  skillId: text,
  reason: required,
  byId: required,
  by: required,
  stationId: text,
  language: required,
  expiresAt: { type: Date, required: true },
  standing: required,
  fileId: text,
  rows: number,
  leftOut: number,
  failure: { type: partSchema<Text>({ zh: String, en: String }), default: null },
  downloads: { type: Number, required: true },
  makeOwed: owedMark,
  ...recordFields,
})
schema.index({ byId: 1, createdAt: -1, _id: -1 })
schema.index({ standing: 1, expiresAt: 1 })
schema.index({ fileId: 1 }, { partialFilterExpression: { fileId: { $type: 'string' } } })
// That there was one is listed for a year, and is in the log for longer.
schema.index({ createdAt: -1, _id: -1 })
schema.index({ createdAt: 1 }, { expireAfterSeconds: 365 * 86_400 })
indexOwed(schema, 'makeOwed')

const shown = { makeOwed: 0 } as const
const newestFirst = keyset('exports', { createdAt: descending.date, _id: descending.text })
const open: ExportState[] = ['WAITING', 'READY']

export const exportStore = (connection: Connection) => {
  const rows = connection.model<StoredExport>('Export', schema)
  const change = (
    { _id, version }: ExportRow,
    from: readonly ExportState[],
    set: Partial<ExportRow>,
  ): Promise<ExportRow | null> =>
    rows
      .findOneAndUpdate(
        { _id, version, standing: { $in: [...from] } },
        { $set: set, $inc: { version: 1 } },
        { returnDocument: 'after', projection: shown },
      )
      .lean<ExportRow>()
      .exec()
  const page = (filter: object, args: PageArgs): Promise<CountedPage<ExportRow>> =>
    newestFirst.counted(rows, filter, args, shown)

  return {
    byId: (_id: string): Promise<ExportRow | null> => rows.findOne({ _id }, shown).lean<ExportRow>().exec(),
    async add(row: StoredExport): Promise<void> {
      await rows.insertMany([row])
    },
    of: (byId: string, args: PageArgs) => page({ byId }, args),
    all: (args: PageArgs) => page({}, args),

    /** Once, while it waits; null when it was made, dropped or ended meanwhile. */
    made: (
      row: ExportRow,
      of: Pick<ExportRow, 'fileId' | 'rows' | 'leftOut' | 'updatedAt'>,
    ): Promise<ExportRow | null> => change(row, ['WAITING'], { standing: 'READY', ...of }),
    failed: (row: ExportRow, of: Pick<ExportRow, 'failure' | 'updatedAt'>): Promise<ExportRow | null> =>
      change(row, ['WAITING'], { standing: 'FAILED', ...of }),
    /** Once; null when it was gone before, or has changed since it was read. */
    end: (
      row: ExportRow,
      standing: 'ENDED' | 'DROPPED',
      { updatedAt }: Pick<ExportRow, 'updatedAt'>,
    ): Promise<ExportRow | null> => change(row, open, { standing, fileId: null, updatedAt }),

    async downloaded(_id: string): Promise<void> {
      await rows.updateOne({ _id }, { $inc: { downloads: 1 } }).exec()
    },
    holds: async (fileId: string): Promise<boolean> => (await rows.exists({ fileId })) !== null,
    /** Ids of those whose time is over and that are there still, the oldest first. */
    over: async (now: Date, first: number): Promise<string[]> =>
      (
        await rows
          .find(
            { standing: { $in: open }, expiresAt: { $lte: now } },
            { _id: 1 },
            { sort: { expiresAt: 1 }, limit: first },
          )
          .lean()
          .exec()
      ).map(({ _id }) => _id),

    /** Of one person, the newest first. */
    everyOf: (byId: string) =>
      rows.find({ byId }, shown).sort({ createdAt: -1 }).lean<ExportRow>().cursor({ batchSize: 100 }),
    async remove(_id: string): Promise<void> {
      await rows.deleteOne({ _id }).exec()
    },
    making: owedWork(rows, 'makeOwed', exportAsked),
  }
}

export type ExportStore = ReturnType<typeof exportStore>
