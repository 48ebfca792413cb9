import { AppError } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { troubleLog } from '../../platform/trouble.ts'
import { compareStretch, type Compared } from './comparing.ts'
import { fill } from './filling.ts'
import { follower, lookBackMs, type Followed } from './following.ts'
import type { IndexContent, Kept, KeptIndex, KeptSource } from './kept-index.ts'
import { lease as leaseOf, LeaseLost } from './lease.ts'
import type { IndexStanding, StandingStore } from './standing.store.ts'

interface Parts<Row extends Kept, Entry> extends Pick<Platform, 'clock' | 'log'> {
  readonly index: KeptIndex<Entry>
  readonly source: KeptSource<Row, Entry>
  readonly standings: StandingStore
}

/** What one look at the index came to. */
export type Round =
  /** All that is known to have changed is in it. */
  | 'KEPT'
  /** Somebody else keeps it. */
  | 'ELSEWHERE'
  /** Its content is of a newer version of the product than this process: whoever runs that keeps it. */
  | 'OUTDATED'

/** All of the index is compared with the records so often, a stretch at each round. */
const compareEveryMs = 600_000
const checkEveryMs = 600_000
/** Where the place was not moved forward for so long it is noted all the same. */
const noteEveryMs = 30_000

/**
 * Keeps a shared index a copy of its records for good: fills it, follows what changes, compares stretch by stretch, and
 * notes how it stands for all processes. Of several keepers one works at a time, the others wait for it to fall silent.
 */
export function indexKeeper<Row extends Kept, Entry>(parts: Parts<Row, Entry>) {
  const { index, source, standings, clock, log } = parts
  const { shared } = index
  const lease = leaseOf(standings, clock)
  const follow = follower({ index, source }, clock)
  const trouble = troubleLog(log)
  let checkedAt = -Infinity
  let wasMine = false
  let last: Promise<unknown> = Promise.resolve()

  const definition = () => `${shared.kind} ${source.definition()}`
  const note = (said: Parameters<StandingStore['note']>[1]) => standings.note(lease.holder, said)

  /** What the server holds, with its settings put right; that the server and the key will do is asked now and then. */
  async function inOrder(): Promise<IndexContent | null> {
    const now = clock().getTime()
    if (now - checkedAt >= checkEveryMs) {
      await shared.check()
      checkedAt = now
    }
    const content = await shared.content()
    if (content?.isInOrder === false) {
      log.warn({ index: shared.name }, 'its settings were not as they should be; they are put right')
      await shared.putInOrder()
    }
    return content
  }

  /** Compares all that is left from a place on, or one stretch. */
  async function compare(standing: IndexStanding, all: boolean): Promise<void> {
    let from: string | null = standing.comparedTo
    let repaired = 0
    const before = new Date(standing.followedTo.getTime() - lookBackMs)
    do {
      const compared: Compared = await compareStretch({ index, source }, from, before)
      repaired += compared.repaired
      from = compared.upTo
    } while (all && from !== null && (await lease.hold()))
    if (repaired > 0)
      log.warn({ index: shared.name, repaired }, 'documents were lost or old; they are put right')
    await note({
      comparedTo: from ?? '',
      repaired: standing.repaired + repaired,
      ...(from === null && { comparedAt: clock(), whole: true }),
    })
  }

  const isDue = ({ comparedTo, comparedAt }: IndexStanding): boolean =>
    comparedTo !== '' || comparedAt === null || clock().getTime() - comparedAt.getTime() >= compareEveryMs

  /** Of very many changes it is noted how far it has come. */
  async function goOnFrom(followedTo: Date): Promise<void> {
    await lease.mayGoOn()
    await note({ followedTo })
  }

  /** Follows, compares what is due, and notes how many documents there are then. */
  async function keep(standing: IndexStanding, content: IndexContent): Promise<void> {
    const isDisturbed = content.documents !== standing.documents
    if (isDisturbed) {
      log.warn(
        { index: shared.name, is: content.documents, was: standing.documents },
        'somebody else changed it',
      )
      await note({ whole: false })
    }
    const { followedTo, changes } = await follow(standing.followedTo, goOnFrom)
    const isOld = followedTo.getTime() - standing.followedTo.getTime() >= noteEveryMs
    if (isDisturbed || isDue(standing))
      await compare({ ...standing, followedTo, ...(isDisturbed && { comparedTo: '' }) }, isDisturbed)
    else if (changes === 0 && !isOld && standing.trouble === null) return
    const documents = (await shared.content())?.documents ?? standing.documents
    await note({ followedTo, documents, trouble: null })
  }

  async function refill(standing: IndexStanding | null, content: IndexContent | null): Promise<void> {
    const stillServes =
      standing !== null &&
      content !== null &&
      standing.whole &&
      standing.mark === content.mark &&
      standing.documents === content.documents &&
      standing.definition === definition()
    let since = standing?.followedTo ?? clock()
    async function followOn(): Promise<Followed> {
      const followed = await follow(since, goOnFrom)
      since = followed.followedTo
      if (followed.changes > 0) await note({ followedTo: since })
      return followed
    }
    const count = await fill({ ...parts, lease }, definition(), { stillServes, follow: followOn })
    log.info({ index: shared.name, documents: count }, 'the index is filled')
  }

  async function held(): Promise<Round> {
    const standing = await standings.read()
    const isMine = standing?.definition === definition()
    if (wasMine && !isMine) {
      await lease.release()
      return 'OUTDATED'
    }
    const content = await inOrder()
    if (standing !== null && content !== null && isMine && !needsFilling(standing, content))
      await keep(standing, content)
    else await refill(standing, content)
    wasMine = true
    return 'KEPT'
  }

  async function round(): Promise<Round> {
    if (!(await lease.hold())) return 'ELSEWHERE'
    try {
      return await lease.during(held)
    } catch (error) {
      if (error instanceof LeaseLost) return 'ELSEWHERE'
      checkedAt = -Infinity
      await tell(error)
      throw error
    }
  }

  /** An outage passes; what the server refuses is for somebody to see to, and is told with the server's own words. */
  async function tell(failure: unknown): Promise<void> {
    const isOutage = failure instanceof AppError && failure.code === 'UNAVAILABLE'
    trouble(failure, `the index ${shared.name} could not be kept`)
    if (isOutage) return
    const said = failure instanceof Error ? failure.message : String(failure)
    log.error({ err: failure, index: shared.name }, `somebody must see to the index ${shared.name}: ${said}`)
    await note({ trouble: said }).catch(() => undefined)
  }

  const oneByOne = <T>(act: () => Promise<T>): Promise<T> => {
    const acted = last.then(act)
    last = acted.catch(() => undefined)
    return acted
  }

  return {
    /** One look: rounds never overlap. */
    round: (): Promise<Round> => oneByOne(round),
    async close(): Promise<void> {
      await last
      await lease.release()
    },
  }
}

/** Whether it is to be made anew: another content than it was whole with, most of it lost, or somebody wants it. */
function needsFilling(standing: IndexStanding, content: IndexContent): boolean {
  const { mark, documents, wantedAt, filledAt, filling } = standing
  if (filledAt === null || mark !== content.mark || filling !== null) return true
  if (content.documents < documents / 2) return true
  return wantedAt !== null && wantedAt > filledAt
}

export type IndexKeeper = ReturnType<typeof indexKeeper>
