import type { Model } from 'mongoose'
import type { Platform } from '../platform.ts'
import { partSchema } from '../schema.ts'
import { jobKind, type Ask, type JobKind } from './queue.ts'

/** On a record: its change to `version` asked for a job; from `dueAt` on that is asked for again, until it is done. */
export interface OwedMark {
  readonly version: number
  readonly dueAt: Date
  /** How often it has been asked for again. */
  readonly repeats?: number
}

export const owedMark = partSchema<OwedMark>({
  version: { type: Number, required: true },
  dueAt: { type: Date, required: true },
  repeats: Number,
})

/** Every mark has its index: the sweep finds what is due through it. */
export const indexOwed = (schema: { index(fields: object, options: object): unknown }, field: string) =>
  schema.index({ [`${field}.dueAt`]: 1 }, { sparse: true })

/** What the job is asked with: it reads the record again, and is done under this version. */
export interface OwedJob {
  readonly id: string
  readonly version: number
}

/** `round` is new whenever it is asked for again: BullMQ ignores a key that it has seen. */
export type Due = OwedJob & { readonly round: string }

interface OwedJobKind<Payload> extends JobKind<Payload> {
  readonly asks: (due: readonly Due[]) => Ask<Payload>[]
  /** A job asked for less than this ago may still be under way. */
  readonly patienceMs: number
}

/** A job for each record that owes it. */
export const owedJob = (name: string, patienceMs = 60_000): OwedJobKind<OwedJob> => ({
  ...jobKind(name),
  asks: (due) =>
    due.map(({ id, version, round }) => ({ payload: { id, version }, key: `${id}-${version}${round}` })),
  patienceMs,
})

/** Work that records owe, as the sweep sees it: each service brings its own as `owed`. */
export interface Owed {
  readonly name: string
  /** Sees to what was lost with the queue or a worker. Gives how many records that were. */
  askAgain(): Promise<number>
}

/** What fails again and again is asked for ever more rarely, at last this often. */
const longestPauseMs = 600_000
/** What one round of the sweep asks for again. */
const mostAtOnce = 1_000

type Owing<Field extends string> = { readonly _id: string } & { readonly [Key in Field]?: OwedMark }

/**
 * Work that a change of a record asks for. The mark is put by the very write that makes the change (`...mark(version)`),
 * so that nothing that befalls the queue or a worker loses it; a mark of a later change is not taken away by `done`.
 */
export const owedWork =
  <Row extends Owing<Field>, Field extends string & keyof Row, Payload>(
    model: Model<Row>,
    field: Field,
    job: OwedJobKind<Payload>,
  ) =>
  ({ queue, clock, log }: Pick<Platform, 'queue' | 'clock' | 'log'>) => {
    // That the mark is there is all that matters here.
    const rows = model as unknown as Model<Record<string, unknown>>
    const [versionPath, duePath] = [`${field}.version`, `${field}.dueAt`]
    const after = (ms: number): Date => new Date(clock().getTime() + ms)
    const pauseAfter = (repeats: number) => Math.min(job.patienceMs * 2 ** repeats, longestPauseMs)

    return {
      name: job.name,

      /** To be kept with the change that makes the record's `version`. */
      mark: (version: number) =>
        ({ [field]: { version, dueAt: after(job.patienceMs) } }) as Record<Field, OwedMark>,

      /** The records say already what is owed: when the queue is away, the sweep asks again. */
      async ask(changed: readonly { readonly _id: string; readonly version: number }[]): Promise<void> {
        await queue
          .askMany(job, job.asks(changed.map(({ _id, version }) => ({ id: _id, version, round: '' }))))
          .catch((error: unknown) => log.warn({ err: error }, `${job.name} waits for the sweep`))
      },

      async askAgain(): Promise<number> {
        const found = await rows
          .find(
            { [duePath]: { $lte: clock() } },
            { [field]: 1 },
            { sort: { [duePath]: 1 }, limit: mostAtOnce },
          )
          .lean<({ readonly _id: string } & Record<Field, OwedMark>)[]>()
          .exec()
        if (found.length === 0) return 0
        const due = found.map((row) => ({ id: row._id, ...row[field] }))
        await queue.askMany(
          job,
          job.asks(due.map((each) => ({ ...each, round: `-${each.dueAt.getTime()}` }))),
        )
        // Only as it was found: what was done or marked anew meanwhile is left alone.
        const postponed = due.map(({ id, version, dueAt, repeats = 0 }) => ({
          updateOne: {
            filter: { _id: id, [versionPath]: version, [duePath]: dueAt },
            update: { $set: { [duePath]: after(pauseAfter(repeats)), [`${field}.repeats`]: repeats + 1 } },
          },
        }))
        await rows.bulkWrite(postponed, { ordered: false })
        return due.length
      },

      async done({ id, version }: OwedJob): Promise<void> {
        await rows.updateOne({ _id: id, [versionPath]: version }, { $unset: { [field]: 1 } }).exec()
      },
    }
  }
