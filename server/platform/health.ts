import type { Redis } from 'ioredis'
import type { Connection } from 'mongoose'

/** A dependency that has not answered by then is away. */
const deadlineMs = 1_500

export interface Health {
  /** Whether requests should come here: it can answer them, and is not ending. */
  readonly ready: boolean
  /** Whether nothing has to be seen to: what is owed is sent too. */
  readonly well: boolean
  readonly database: boolean
  readonly redis: boolean
  readonly index: boolean
  /** Why matches are simpler than usual at present; null when they are not. */
  readonly indexLacks: IndexLack | null
  /** How the office's own model is that compares titles; null where there is none. */
  readonly embedder: EmbedderIs | null
  /** Whether there is something to match with. */
  readonly matches: boolean
  /** Whether this process has been told to end. */
  readonly ending: boolean
  /** What does not answer, by name. */
  readonly away: readonly string[]
}

/** Whether it answers in time; what it answers later is nobody's concern. */
async function answers(question: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, deadlineMs, false)))
  const answer = Promise.resolve()
    .then(question)
    .then(
      () => true,
      () => false,
    )
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

export type IndexLack =
  /** It does not answer. */
  | 'AWAY'
  /** It is being filled, or does not hold all that it should. */
  | 'INCOMPLETE'
  /** Somebody must see to it: the log says why. */
  | 'TROUBLED'

export type EmbedderIs =
  | 'WELL'
  /** It does not answer as it should; the built-in encoder compares. */
  | 'AWAY'
  /** Another model answers by its name: somebody must start the processes again. */
  | 'CHANGED'

/** What the index holds, as the process knows that keeps it. */
interface IndexHolds {
  readonly whole: boolean
  readonly isTroubled: boolean
}

interface Asked {
  readonly connection: Connection
  readonly redis: Redis
  /** Rejects while the index cannot be asked. */
  readonly index: () => Promise<unknown>
  readonly indexIs: () => Promise<IndexHolds>
  readonly embedder: () => EmbedderIs | null
  /** Whether there is something to match with, be it without the index. */
  readonly matches: () => boolean
}

const lackOf = (answers: boolean, { whole, isTroubled }: IndexHolds): IndexLack | null =>
  isTroubled ? 'TROUBLED' : !answers ? 'AWAY' : whole ? null : 'INCOMPLETE'

/** What nobody can tell while the database is away. */
const unknown: IndexHolds = { whole: false, isTroubled: false }

/**
 * Asks every dependency at once, each with a deadline. Matches without the index are poorer, and no reason to wake anybody, but for
 * what only somebody can mend; without Redis requests are answered, and nothing is sent.
 */
export async function healthOf(
  { connection, redis, index, indexIs, embedder: askEmbedder, matches }: Asked,
  ending: boolean,
): Promise<Health> {
  let is = unknown
  const [hasDatabase, hasRedis, hasIndex] = await Promise.all([
    answers(async () => connection.db?.command({ ping: 1 })),
    answers(() => redis.ping()),
    answers(index),
    answers(async () => (is = await indexIs())),
  ])
  const there = { database: hasDatabase, redis: hasRedis, index: hasIndex && matches() }
  const embedder = askEmbedder()
  const ready = hasDatabase && matches() && !ending
  return {
    ready,
    well: ready && hasRedis && !is.isTroubled && embedder !== 'CHANGED',
    ...there,
    indexLacks: lackOf(there.index, is),
    embedder,
    matches: matches(),
    ending,
    away: Object.entries(there).flatMap(([name, isThere]) => (isThere ? [] : [name])),
  }
}
