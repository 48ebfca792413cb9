import { setTimeout } from 'node:timers/promises'
import pLimit from 'p-limit'
import { addDays, startOfDay } from '../../rules/office-time.ts'
import { AppError, platformErrors } from '../platform/errors.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { wrongLink, type AuditFacts, type AuditRow } from './audit-entry.ts'
import { logKept } from './log-kept.ts'
import { actsHeld, ownActsHeld } from './acts-held.ts'
import { mayReadAudit } from './audit.policy.ts'
import { auditStore, type AuditFilter } from './audit.store.ts'

/** Who acts. */
export type Actor = Pick<Viewer, 'id' | 'name' | 'stationId'>

/** Whoever types commands on the machine itself. */
export const operator: Actor = { id: 'operator', name: '运维人员 operator', stationId: null }

/** What is done, to what, and why. */
export interface Act {
  readonly act: string
  readonly subjects?: readonly string[]
  readonly why?: string | null
}

export interface AuditQuestion {
  readonly byId?: string | null | undefined
  readonly subjectId?: string | null | undefined
  readonly act?: string | null | undefined
  /** `YYYY-MM-DD`, as days are counted here. */
  readonly day?: string | null | undefined
}

/** An act with what became of it; null when nobody knows. */
export interface AuditEntryRow extends AuditRow {
  readonly became: AuditRow | null
}

/** Where the chain breaks. */
export interface Walked {
  readonly entries: number
  readonly broken: string | null
}

const longestWhy = 500
/** Writers at one moment come one after another. */
const mostTries = 200

const filterOf = ({ byId, subjectId, act, day }: AuditQuestion): AuditFilter => ({
  ...(byId && { byId }),
  ...(subjectId && { subjects: subjectId }),
  ...(act && { act }),
  ...(day && { at: { $gte: startOfDay(day), $lt: startOfDay(addDays(day, 1)) } }),
})

/** What staff do, kept so that nothing of it can be changed unnoticed. */
export const createAudit = ({ connection, clock, log }: Pick<Platform, 'connection' | 'clock' | 'log'>) => {
  const store = auditStore(connection)
  /** One process writes one entry after another; only other processes can be in its way. */
  const inTurn = pLimit(1)

  const append = (facts: Omit<AuditFacts, 'at'>): Promise<AuditRow> => inTurn(() => appendNow(facts))

  async function appendNow(facts: Omit<AuditFacts, 'at'>): Promise<AuditRow> {
    for (let tries = 0; tries < mostTries; tries++) {
      const entry = await store.append({ at: clock(), ...facts })
      if (entry) return entry
      await setTimeout(Math.random() * 10)
    }
    throw platformErrors.busy(2)
  }

  const factsOf = ({ id, name, stationId }: Actor, { act, subjects = [], why = null }: Act) => ({
    byId: id,
    by: name,
    stationId,
    act,
    subjects,
    why: why?.slice(0, longestWhy) ?? null,
  })

  const record = (who: Actor, what: Act): Promise<AuditRow> =>
    append({ ...factsOf(who, what), of: null, outcome: null })

  return {
    /** Of what is done by being written. */
    record,

    /**
     * Writes that it is begun, does it, and writes what became of it. When the beginning cannot be written it is not done; when
     * what became of it cannot be, or the process dies in between, it stays begun: what is done is done, and is answered so.
     */
    async around<Result>(
      who: Actor,
      what: Act,
      work: () => Promise<Result>,
      madeBy: (result: Result) => readonly string[] = () => [],
    ): Promise<Result> {
      const { _id } = await record(who, what)
      const complete = async (outcome: string, subjects: readonly string[]) => {
        try {
          await append({ ...factsOf(who, { ...what, why: null }), subjects, of: _id, outcome })
        } catch (error) {
          log.error({ err: error, entry: _id }, 'what became of an act could not be written; it stays begun')
        }
      }
      try {
        const result = await work()
        await complete('DONE', madeBy(result))
        return result
      } catch (error) {
        await complete(error instanceof AppError ? error.code : 'FAILED', [])
        throw error
      }
    },

    kept: [logKept(store)],
    personal: [actsHeld(store), ownActsHeld(store)],

    async auditLog(
      viewer: Viewer | null,
      question: AuditQuestion,
      args: PageArgs,
    ): Promise<CountedPage<AuditEntryRow>> {
      allowed(viewer, mayReadAudit)
      const page = await store.page(filterOf(question), args)
      const became = new Map(
        (await store.completions(page.nodes.map(({ _id }) => _id))).map((row) => [row.of, row]),
      )
      return { ...page, nodes: page.nodes.map((row) => ({ ...row, became: became.get(row._id) ?? null })) }
    },

    /** Walks the whole chain, from where it begins: what is older was taken away when its time was over. */
    async walk(): Promise<Walked> {
      const from = (await store.head())?.from ?? null
      let [entries, before]: [number, Pick<AuditRow, '_id' | 'hash'> | null] = [from?._id ?? 0, from]
      for await (const row of store.all(entries)) {
        const broken = wrongLink(row, before)
        if (broken) return { entries, broken }
        entries += 1
        before = row
      }
      const end = await store.head()
      const isWhole = (end?.seq ?? 0) === entries || (end?.kept === false && end.seq === entries + 1)
      return { entries, broken: isWhole ? null : `entry ${entries + 1} is missing` }
    },
  }
}

export type Audit = ReturnType<typeof createAudit>
