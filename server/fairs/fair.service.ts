import { cancellationRule, wrongToAnnounce, type FairInput } from '../../rules/fair.ts'
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
import { inArea, inReach } from '../reference/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { announcements } from './announcement.ts'
import { fairErrors } from './fair.errors.ts'
import { fairChanges, readAgainIfChanged } from './fair-change.ts'
import { fairsFound } from './fair-finding.ts'
import { fairHandingOver } from './fair-handing.service.ts'
import { fairFollowing } from './fair-following.ts'
import { fairWording } from './fair-wording.service.ts'
import { checkedDraft, fairCheck } from './fair.input.ts'
import { fairNotices } from './fair.notices.ts'
import { mayDeleteFairs, mayRunFairs } from './fair.policy.ts'
import { fairStore } from './fair.store.ts'
import type { FairOrder } from './listed-fairs.store.ts'
import { announcedOr, type FairTime } from './fair-times.ts'
import { isOver, isWhole, longestMoveMs, newDraft, registrationClosedBecause, type FairRow } from './fair.ts'
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
  readonly near?: string | null | undefined
}

const searchedIn = ['titleZh', 'titleEn', 'place']

export function createFairs(deps: FairsDeps) {
  const { clock, newId } = deps
  const fairs = fairStore(deps.connection)
  const tickets = registrationStore(deps.connection)
  const announcing = fairs.announcing(deps)
  const telling = fairs.telling(deps)
  const cancelling = fairs.cancelling(deps)
  const following = fairFollowing({ announcing, telling })
  const { seen, run } = fairsFound(fairs)
  const check = fairCheck(deps.reading.wording)
  const wording = fairWording({ ...deps, fairs, following, check })

  /** Why a conditional write found nothing. */
  async function refuseChange(id: string, capacity: number | null): Promise<never> {
    const fair = await fairs.byId(id)
    if (fair === null) throw fairErrors.unknown()
    if (capacity !== null && fair.placesTaken > capacity) throw fairErrors.belowRegistered(fair.placesTaken)
    throw platformErrors.changed()
  }

  const changeOf = fairChanges({ check, wording, following })

  const registering = registrations({ ...deps, fairs, tickets, seen, run, cancelling })

  return {
    byIds: fairs.byIds,
    ...fairHandingOver({ clock, fairs, run }),
    fair: seen,
    closedBecause: (fair: FairRow) => registrationClosedBecause(fair, clock()),
    async page(viewer: Viewer | null, { time, search, filter, near, ...args }: ListArgs) {
      const drafts = viewer !== null && mayRunFairs(viewer)
      const narrowings = [
        announcedOr(inReach(viewer, 'ownerArea')),
        searched(search, searchedIn),
        inArea(filter?.areaCode),
        narrowed(filter?.state ? { state: filter.state } : null),
        narrowed(filter?.stationId ? { stationId: filter.stationId } : null),
      ]
      return near
        ? fairs.pageNear(near, time, clock(), drafts, args, narrowings)
        : fairs.page(time, clock(), drafts, args, narrowings)
    },
    async create(viewer: Viewer | null, input: FairInput, key?: MakingKey): Promise<FairRow> {
      const { id: maker, stationId, reach } = allowed(viewer, mayRunFairs)
      const making = { kind: 'fair', maker, key, newId, byId: fairs.byId }
      return madeOnce<FairRow>(making, async (_id) => {
        const now = clock()
        const { version: _, ...content } = checkedDraft(input, now, check)
        const owner = { stationId, ownerArea: reach }
        const row: FairRow = { ...content, ...newDraft(now), ...owner, _id, writtenBy: maker }
        await fairs.add([row])
        return row
      })
    },
    async update(viewer: Viewer | null, id: string, input: FairInput): Promise<FairRow> {
      const writer = allowed(viewer, mayRunFairs)
      const updatedAt = clock()
      const read = await fairs.byId(id)
      if (read !== null) await run(writer, id)
      const { version, content, owed } = await changeOf(read, input, writer.id, updatedAt)
      if (read === null) throw fairErrors.unknown()
      if (read.state === 'CANCELLED') throw fairErrors.cancelled()
      readAgainIfChanged(read, version)
      const fair =
        (await fairs.change(id, read.version, { ...content, updatedAt, ...owed })) ??
        (await refuseChange(id, content.capacity))
      await following.ask({ ...owed, _id: id, version: fair.version })
      return fair
    },
    async publish(viewer: Viewer | null, id: string, version?: number | null | undefined): Promise<FairRow> {
      const publisher = allowed(viewer, mayRunFairs)
      const read = await run(publisher, id)
      if (read.state !== 'DRAFT') throw fairErrors.notDraft()
      readAgainIfChanged(read, version)
      if (!isWhole(read)) throw platformErrors.invalid(wrongToAnnounce(read, clock()))
      if (isOver(read, clock())) throw fairErrors.over()
      if (read.registrationClosesAt <= clock()) throw fairErrors.deadlinePassed()
      const { check: checkNow, waits } = await wording.onPublishing(read, publisher.id)
      const fair = waits
        ? await fairs.handIn(id, read.version, clock(), checkNow)
        : await fairs.publish(id, read.version, clock(), { ...checkNow, ...following.ofPublishing(read) })
      if (fair === null) throw platformErrors.changed()
      if (!waits) await following.ask(fair)
      return fair
    },
    async remove(viewer: Viewer | null, id: string, version?: number | null | undefined): Promise<FairRow> {
      const read = await run(allowed(viewer, mayDeleteFairs), id)
      if (read.state !== 'DRAFT') throw fairErrors.notDeletable()
      readAgainIfChanged(read, version)
      if (!(await fairs.dropDraft(read))) throw platformErrors.changed()
      return read
    },
    async cancel(viewer: Viewer | null, id: string, reason: string): Promise<FairRow> {
      const staff = allowed(viewer, mayRunFairs)
      const { reason: why } = checked(cancellationRule, { reason })
      const read = await run(staff, id)
      if (isOver(read, clock())) throw fairErrors.over()
      const version = read.version + 1
      const fair = await fairs.cancel(id, why, clock(), cancelling.mark(version))
      if (fair === null) throw fairErrors.cancelled()
      await cancelling.ask([{ _id: id, version }])
      return fair
    },
    ...registering,
    ...announcements({ ...deps, fairs, tickets, announcing, telling, cancelling }),
    wordedDesk: wording.desk,
    heldTexts: wording.heldTexts,
    owed: {
      wording: wording.decided,
      announcing,
      telling,
      cancelling,
      places: { name: 'places', askAgain: () => registering.recountPlaces(longestMoveMs) },
    },
    notices: fairNotices(fairs, tickets, deps.veterans),
  }
}

export type Fairs = ReturnType<typeof createFairs>
