import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { Connection, Model } from 'mongoose'
import { recordSchema } from '../../platform/schema.ts'
import { nothingImported, type ImportedTables, type ImportKind } from './imported.ts'

/** One imported file of one kind and form: a later one of the same takes its place. */
interface ImportedTableRow {
  /** `specialties:us`. */
  readonly _id: string
  readonly kind: ImportKind
  readonly digest: string
  readonly rows: number
  /** Brotli over JSON. */
  readonly packed: Buffer
  readonly importedAt: Date
}

const fields = {
  _id: { type: String, required: true },
  kind: { type: String, required: true },
  digest: { type: String, required: true },
  rows: { type: Number, required: true },
  packed: { type: Buffer, required: true },
  importedAt: { type: Date, required: true },
} as const

/** Tables that an office loaded besides the shipped ones; each file is one record, so that it is there whole or not at all. */
export function importedTableStore(connection: Connection) {
  // Also a process that has read them at its start may ask.
  const tables: Model<ImportedTableRow> =
    connection.models.ImportedTable ??
    connection.model<ImportedTableRow>(
      'ImportedTable',
      recordSchema<ImportedTableRow>('importedTables', fields),
    )
  return {
    /** Puts a table in the place of an earlier one of the same kind and form; false when that was the same. */
    async replace<Kind extends ImportKind>(
      kind: Kind,
      form: string,
      rows: ImportedTables[Kind],
      now: Date,
    ): Promise<boolean> {
      const text = JSON.stringify(rows)
      const digest = createHash('sha256').update(text).digest('base64url')
      const _id = `${kind}:${form}`
      if (await tables.exists({ _id, digest }).exec()) return false
      const row = { kind, digest, rows: rows.length, packed: brotliCompressSync(text), importedAt: now }
      await tables.updateOne({ _id }, { $set: row }, { upsert: true }).exec()
      return true
    },
    /** Takes all imported tables of a kind away; how many there were. */
    remove: async (kind: ImportKind): Promise<number> =>
      (await tables.deleteMany({ kind }).exec()).deletedCount,
    /** All that was imported, in the order of kinds and forms. */
    async all(): Promise<ImportedTables> {
      const rows = await tables.find().sort({ _id: 1 }).lean().exec()
      const of = <Kind extends ImportKind>(kind: Kind) =>
        rows
          .filter((row) => row.kind === kind)
          .flatMap(({ packed }) => unpacked<ImportedTables[Kind][number]>(packed))
      return {
        ...nothingImported,
        occupations: of('occupations'),
        skills: of('skills'),
        titles: of('titles'),
        specialties: of('specialties'),
      }
    },
  }
}

/** What this store packed itself. */
const unpacked = <Row>(packed: Buffer | { readonly buffer: Buffer }): Row[] =>
  JSON.parse(
    brotliDecompressSync('buffer' in packed && !Buffer.isBuffer(packed) ? packed.buffer : packed).toString(),
  ) as Row[]
