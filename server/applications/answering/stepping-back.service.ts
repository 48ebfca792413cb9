import { withdrawalRule } from '../../../rules/application.ts'
import { dayOf } from '../../../rules/office-time.ts'
import { checked } from '../../platform/checked.ts'
import { isDuplicateKey } from '../../platform/database.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { applicationErrors } from '../application.errors.ts'
import { mayApply } from '../application.policy.ts'
import { livingKeyOf, type ApplicationStore } from '../store/application.store.ts'
import { asThePersonSees, isUntold } from '../application-hearing.ts'
import { eventOf, groupOf, isEnd, stepped, undone, type ApplicationRow } from '../application.ts'
import { lastOf, type takingPart } from '../taking-part.ts'

interface SteppingBackDeps extends Pick<Platform, 'clock'> {
  readonly store: ApplicationStore
  readonly changed: ReturnType<ApplicationStore['changed']>
  readonly taking: ReturnType<typeof takingPart>
}

/** Whoever is overtaken reads again so often. */
const mostTries = 5

/** What a person does with an own application, and how either side takes its last change back. */
export function steppingBack({ store, changed, taking, clock }: SteppingBackDeps) {
  /** Changes what stands at this moment, however often somebody else is faster; `of` refuses what cannot be. */
  async function changing(
    viewer: Viewer | null,
    id: string,
    of: (row: ApplicationRow, now: Date) => Partial<ApplicationRow>,
  ): Promise<ApplicationRow> {
    allowed(viewer, mayApply)
    for (let tries = 0; tries < mostTries; tries++) {
      const { row } = await taking.part(viewer, id)
      const now = clock()
      const change = { ...of(row, now), updatedAt: now, ...changed.mark(row.version + 1) }
      const written = await store.change(row, change)
      if (!written) continue
      await changed.ask([written])
      return written
    }
    throw platformErrors.busy(5)
  }

  const byPerson = (row: ApplicationRow) => ({ side: 'VETERAN', byId: row.accountId, by: null }) as const

  return {
    async withdrawApplication(
      viewer: Viewer | null,
      id: string,
      given?: string | null,
    ): Promise<ApplicationRow> {
      allowed(viewer, mayApply)
      const { words } = checked(withdrawalRule, { words: given })
      return changing(viewer, id, (row, at) => {
        const change = stepped(row, { ...byPerson(row), to: 'WITHDRAWN', at, words })
        if (change) return change
        throw isUntold(row, at)
          ? applicationErrors.justAnswered()
          : applicationErrors.notPossible(lastOf(row))
      })
    },

    async nudgeApplication(viewer: Viewer | null, id: string): Promise<ApplicationRow> {
      return changing(viewer, id, (row, at) => {
        if (asThePersonSees(row, at).group !== 'WAITING') throw applicationErrors.nothingToNudge()
        if (row.nudgedAt) throw applicationErrors.nudgedBefore(row.nudgedAt)
        if (dayOf(at) < row.nudgeFrom) throw applicationErrors.nudgeLater(row.nudgeFrom)
        const event = eventOf(row, { ...byPerson(row), act: 'NUDGED', at })
        return { nudgedAt: at, history: [...row.history, event], listedAt: at }
      })
    },

    async agreeToCall(viewer: Viewer | null, id: string, agrees: boolean): Promise<ApplicationRow> {
      for (let tries = 0; tries < mostTries; tries++) {
        const { row, side } = await taking.part(viewer, id)
        const said = side === 'VETERAN' ? { personAgrees: agrees } : { employerAgrees: agrees }
        const written = await store.change(row, { ...said, updatedAt: clock() })
        if (written) return written
      }
      throw platformErrors.busy(5)
    },

    async undoApplicationChange(viewer: Viewer | null, id: string, version: number): Promise<ApplicationRow> {
      const part = await taking.part(viewer, id)
      const { row } = part
      const last = lastOf(row)
      if (version !== row.version && last) throw applicationErrors.changedBy(last)
      const now = clock()
      const change = undone(row, { ...taking.by(part), at: now })
      if (change?.state === undefined) throw applicationErrors.notToUndo()
      const isLiving = !isEnd(change.state)
      const written = await store
        .change(row, {
          ...change,
          group: groupOf(change.state),
          ...(isLiving && { livingKey: livingKeyOf(row.postingId, row.accountId) }),
          updatedAt: now,
          ...changed.mark(row.version + 1),
        })
        .catch((error: unknown) => {
          throw isDuplicateKey(error) ? applicationErrors.appliedAnew() : error
        })
      if (!written) throw applicationErrors.notToUndo()
      await changed.ask([written])
      return written
    },
  }
}
