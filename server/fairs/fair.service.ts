import { cancellationRule, type CheckedFair, type FairInput, type StandingFair } from '../../rules/fair.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Notifications } from '../notifications/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { narrowed, searched } from '../platform/narrowing.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { inArea } from '../reference/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { announcements } from './announcement.ts'
import { fairErrors } from './fair.errors.ts'
import { checkedFair } from './fair.input.ts'
import { fairNotices } from './fair.notices.ts'
import { mayDeleteFairs, mayRunFairs, maySeeFair } from './fair.policy.ts'
import { fairStore, type FairOrder, type FairTime, type StoredFair } from './fair.store.ts'
import {
  changesInvitations,
  isMoved,
  longestMoveMs,
  meetingOf,
  registrationClosedBecause,
  unannounced,
  type FairRow,
} from './fair.ts'
import { registrations } from './registration.service.ts'
import { registrationStore } from './registration.store.ts'

interface FairsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Accounts
  readonly veterans: Veterans
  readonly notifications: Notifications
  readonly reading: Pick<Reading, 'wording'>
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
  async function refuseChange(id: string, capacity: number): Promise<never> {
    const fair = await fairs.byId(id)
    if (fair === null) throw fairErrors.unknown()
    if (fair.placesTaken > capacity) throw fairErrors.belowRegistered(fair.placesTaken)
    throw platformErrors.changed()
  }

  /** What else is written with a change of an announced fair. */
  function following(read: StoredFair, content: CheckedFair, at: Date) {
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
    async create(viewer: Viewer | null, input: FairInput): Promise<FairRow> {
      const { stationId } = allowed(viewer, mayRunFairs)
      const now = clock()
      const { version: _, ...content } = checkedFair(input, now, deps.reading.wording)
      const row: FairRow = {
        _id: newId(),
        ...content,
        stationId,
        placesTaken: 0,
        placesMovedAt: now,
        placesSettled: true,
        state: 'DRAFT',
        publishedAt: null,
        cancelReason: null,
        announcement: unannounced,
        ...firstVersion(now),
      }
      await fairs.add([row])
      return row
    },
    async update(viewer: Viewer | null, id: string, input: FairInput): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const updatedAt = clock()
      const read = await fairs.byId(id)
      const isAnnounced = read?.state === 'PUBLISHED'
      const standing: StandingFair = { announcedDeadline: isAnnounced ? read.registrationClosesAt : null }
      const { version, ...content } = checkedFair(input, updatedAt, deps.reading.wording, standing)
      if (read === null) throw fairErrors.unknown()
      if (read.state === 'CANCELLED') throw fairErrors.cancelled()
      if (version != null && version !== read.version) throw platformErrors.changed()
      const owed = isAnnounced ? following(read, content, updatedAt) : {}
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
      if (read.endsAt <= clock()) throw fairErrors.over()
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
      if (read.endsAt <= clock()) throw fairErrors.over()
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
