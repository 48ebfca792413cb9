import {
  cancellationRule,
  wrongToAnnounce,
  type CheckedFair,
  type FairInput,
  type WholeFair,
} from '../../rules/fair.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Notifications } from '../notifications/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import { narrowed, searched } from '../platform/narrowing.ts'
import type { Platform } from '../platform/platform.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { inArea } from '../reference/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { announcements } from './announcement.ts'
import { fairErrors } from './fair.errors.ts'
import { checkedDraft, checkedFair } from './fair.input.ts'
import { fairNotices } from './fair.notices.ts'
import { mayDeleteFairs, mayRunFairs, maySeeFair } from './fair.policy.ts'
import { fairStore, type FairOrder, type FairTime, type StoredFair } from './fair.store.ts'
import {
  changesInvitations,
  isAnnounced,
  isMoved,
  isOver,
  isWhole,
  longestMoveMs,
  meetingOf,
  newDraft,
  registrationClosedBecause,
  unannounced,
  type FairRow,
  type WholeFairRow,
} from './fair.ts'
import { registrations } from './registration.service.ts'
import { registrationStore } from './registration.store.ts'

interface FairsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Accounts
  readonly veterans: Veterans
  readonly notifications: Notifications
  readonly reading: Pick<Reading, 'wording'>
}

/** What is written of a change: what staff wrote, and what is owed because of it. */
interface Written {
  readonly version: number | null | undefined
  readonly content: CheckedFair
  readonly owed: Partial<Pick<StoredFair, 'announcement' | 'announcementOwed' | 'moves' | 'moveOwed'>>
}

interface FairFilter {
  readonly state?: FairRow['state'] | null | undefined
  readonly stationId?: string | null | undefined
  readonly areaCode?: string | null | undefined
}

type ListArgs = SortedArgs<FairOrder> & {
  readonly time: FairTime
  readonly search?: string | null | undefined
  readonly filter?: FairFilter | null | undefined
}

const searchedIn = ['titleZh', 'titleEn', 'place']

export function createFairs(deps: FairsDeps) {
  const { clock, newId } = deps
  const fairs = fairStore(deps.connection)
  const tickets = registrationStore(deps.connection)
  const announcing = fairs.announcing(deps)
  const telling = fairs.telling(deps)
  const cancelling = fairs.cancelling(deps)

  async function seen(viewer: Viewer | null, id: string): Promise<StoredFair> {
    const fair = await fairs.byId(id)
    if (fair === null || !maySeeFair(viewer, fair)) throw fairErrors.unknown()
    return fair
  }

  /** Why a conditional write found nothing. */
  async function refuseChange(id: string, capacity: number | null): Promise<never> {
    const fair = await fairs.byId(id)
    if (fair === null) throw fairErrors.unknown()
    if (capacity !== null && fair.placesTaken > capacity) throw fairErrors.belowRegistered(fair.placesTaken)
    throw platformErrors.changed()
  }

  /** What else is written with a change of an announced fair. */
  function following(read: WholeFairRow<StoredFair>, content: WholeFair, at: Date) {
    const version = read.version + 1
    const anew = changesInvitations(read, content)
    const moved = isMoved(read, content)
    const move = { version, at, before: meetingOf(read), after: meetingOf(content) }
    return {
      ...(anew && {
        announcement: { ...unannounced, round: read.announcement.round + 1 },
        ...announcing.mark(version),
      }),
      ...(moved && { moves: [...(read.moves ?? []), move], ...telling.mark(version) }),
    }
  }

  /** What is written of a change; an announced fair must lack nothing, and people are told of what has moved. */
  function changeOf(read: StoredFair | null, input: FairInput, at: Date): Written {
    const { wording } = deps.reading
    if (!isAnnounced(read)) {
      const { version, ...content } = checkedDraft(input, at, wording)
      return { version, content, owed: {} }
    }
    const standing = { announcedDeadline: read.registrationClosesAt }
    const { version, ...content } = checkedFair(input, at, wording, standing)
    return { version, content, owed: following(read, content, at) }
  }

  const registering = registrations({ ...deps, fairs, tickets, seen, cancelling })

  return {
    byIds: fairs.byIds,
    fair: seen,
    closedBecause: (fair: FairRow) => registrationClosedBecause(fair, clock()),
    page: async (viewer: Viewer | null, { time, search, filter, ...args }: ListArgs) =>
      fairs.page(time, clock(), viewer !== null && mayRunFairs(viewer), args, [
        searched(search, searchedIn),
        inArea(filter?.areaCode),
        narrowed(filter?.state ? { state: filter.state } : null),
        narrowed(filter?.stationId ? { stationId: filter.stationId } : null),
      ]),
    async create(viewer: Viewer | null, input: FairInput, key?: MakingKey): Promise<FairRow> {
      const { id: maker, stationId } = allowed(viewer, mayRunFairs)
      const making = { kind: 'fair', maker, key, newId, byId: fairs.byId }
      return madeOnce<FairRow>(making, async (_id) => {
        const now = clock()
        const { version: _, ...content } = checkedDraft(input, now, deps.reading.wording)
        const row: FairRow = { ...content, ...newDraft(now), _id, stationId }
        await fairs.add([row])
        return row
      })
    },
    async update(viewer: Viewer | null, id: string, input: FairInput): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const updatedAt = clock()
      const read = await fairs.byId(id)
      const { version, content, owed } = changeOf(read, input, updatedAt)
      if (read === null) throw fairErrors.unknown()
      if (read.state === 'CANCELLED') throw fairErrors.cancelled()
      if (version != null && version !== read.version) throw platformErrors.changed()
      const fair =
        (await fairs.change(id, read.version, { ...content, updatedAt, ...owed })) ??
        (await refuseChange(id, content.capacity))
      if (owed.announcement) await announcing.ask([fair])
      if (owed.moves) await telling.ask([fair])
      return fair
    },
    async publish(viewer: Viewer | null, id: string, version?: number | null | undefined): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const read = await seen(viewer, id)
      if (read.state !== 'DRAFT') throw fairErrors.notDraft()
      if (version != null && version !== read.version) throw platformErrors.changed()
      if (!isWhole(read)) throw platformErrors.invalid(wrongToAnnounce(read, clock()))
      if (isOver(read, clock())) throw fairErrors.over()
      if (read.registrationClosesAt <= clock()) throw fairErrors.deadlinePassed()
      const fair = await fairs.publish(id, read.version, clock(), announcing.mark(read.version + 1))
      if (fair === null) throw platformErrors.changed()
      await announcing.ask([fair])
      return fair
    },
    async remove(viewer: Viewer | null, id: string, version?: number | null | undefined): Promise<FairRow> {
      allowed(viewer, mayDeleteFairs)
      const read = await seen(viewer, id)
      if (read.state !== 'DRAFT') throw fairErrors.notDeletable()
      if (version != null && version !== read.version) throw platformErrors.changed()
      if (!(await fairs.dropDraft(read))) throw platformErrors.changed()
      return read
    },
    async cancel(viewer: Viewer | null, id: string, reason: string): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const { reason: why } = checked(cancellationRule, { reason })
      const read = await seen(viewer, id)
      if (isOver(read, clock())) throw fairErrors.over()
      const version = read.version + 1
      const fair = await fairs.cancel(id, why, clock(), cancelling.mark(version))
      if (fair === null) throw fairErrors.cancelled()
      await cancelling.ask([{ _id: id, version }])
      return fair
    },
    ...registering,
    ...announcements({ ...deps, fairs, tickets, announcing, telling, cancelling }),
    owed: {
      announcing,
      telling,
      cancelling,
      places: { name: 'places', askAgain: () => registering.recountPlaces(longestMoveMs) },
    },
    notices: fairNotices(fairs, tickets, deps.veterans),
  }
}
