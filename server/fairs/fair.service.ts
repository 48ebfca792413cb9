import type { Connection } from 'mongoose'
import { cancellationRule, type FairInput } from '../../rules/fair.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Notifications } from '../notifications/index.ts'
import { checked } from '../platform/checked.ts'
import type { Clock } from '../platform/clock.ts'
import { platformErrors } from '../platform/errors.ts'
import type { NewId } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import { pageOf, pageRequest } from '../platform/page.ts'
import type { JobKind, Queue } from '../platform/queue/queue.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Veterans } from '../veterans/index.ts'
import { announcements } from './announcement.ts'
import { fairErrors } from './fair.errors.ts'
import { checkedFair } from './fair.input.ts'
import { announceFair, tellCancellation } from './fair.jobs.ts'
import { mayRunFairs, maySeeFair } from './fair.policy.ts'
import { fairStore, type FairTime } from './fair.store.ts'
import { changesInvitations, registrationClosedBecause, unannounced, type FairRow } from './fair.ts'
import { registrations } from './registration.service.ts'
import { registrationStore } from './registration.store.ts'

export interface FairsDeps {
  readonly connection: Connection
  readonly queue: Queue
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly accounts: Accounts
  readonly veterans: Veterans
  readonly notifications: Notifications
}

type PageArgs = { readonly first: number; readonly after?: string | null | undefined }

export function createFairs(deps: FairsDeps) {
  const { queue, clock, newId, log } = deps
  const fairs = fairStore(deps.connection)
  const tickets = registrationStore(deps.connection)

  /** The record already says what is to follow: when the queue is away the sweep asks again. */
  async function ask(kind: JobKind<{ fairId: string }>, fair: FairRow): Promise<void> {
    await queue
      .ask(kind, { fairId: fair._id }, `${fair._id}-${fair.version}`)
      .catch((error: unknown) => log.warn({ err: error }, `${kind.name} waits for the sweep`))
  }

  async function seen(viewer: Viewer | null, id: string): Promise<FairRow> {
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

  return {
    byIds: fairs.byIds,
    fair: seen,
    closedBecause: (fair: FairRow) => registrationClosedBecause(fair, clock()),
    async page(viewer: Viewer | null, args: PageArgs & { readonly time: FairTime }) {
      const { first, after } = pageRequest(args, 2)
      const now = clock()
      const drafts = viewer !== null && mayRunFairs(viewer)
      const from = after && ([new Date(Number(after[0])), String(after[1])] as const)
      const rows = await fairs.page(args.time, now, drafts, from, first + 1)
      const page = pageOf(rows, first, (fair) => [fair.startsAt.getTime(), fair._id])
      return { ...page, totalCount: await fairs.count(args.time, now, drafts) }
    },
    async create(viewer: Viewer | null, input: FairInput): Promise<FairRow> {
      const { stationId } = allowed(viewer, mayRunFairs)
      const now = clock()
      const { version: _, ...content } = checkedFair(input, now)
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
        cancellationTold: false,
        createdAt: now,
        updatedAt: now,
        version: 1,
      }
      await fairs.add(row)
      return row
    },
    async update(viewer: Viewer | null, id: string, input: FairInput): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const updatedAt = clock()
      const { version, ...content } = checkedFair(input, updatedAt)
      const read = await seen(viewer, id)
      if (read.state === 'CANCELLED') throw fairErrors.cancelled()
      if (version && version !== read.version) throw platformErrors.changed()
      const anew = read.state === 'PUBLISHED' && changesInvitations(read, content)
      const round = read.announcement.round + 1
      const announcement = { ...unannounced, round, movedAt: updatedAt }
      const change = { ...content, updatedAt, ...(anew ? { announcement } : {}) }
      const fair =
        (await fairs.change(id, read.version, change)) ?? (await refuseChange(id, content.capacity))
      if (anew) await ask(announceFair, fair)
      return fair
    },
    async publish(viewer: Viewer | null, id: string, version?: number | null | undefined): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const read = await seen(viewer, id)
      if (read.state !== 'DRAFT') throw fairErrors.notDraft()
      if (version && version !== read.version) throw platformErrors.changed()
      if (read.endsAt <= clock()) throw fairErrors.over()
      const fair = await fairs.publish(id, read.version, clock())
      if (fair === null) throw platformErrors.changed()
      await ask(announceFair, fair)
      return fair
    },
    async cancel(viewer: Viewer | null, id: string, reason: string): Promise<FairRow> {
      allowed(viewer, mayRunFairs)
      const { reason: why } = checked(cancellationRule, { reason })
      const read = await seen(viewer, id)
      if (read.endsAt <= clock()) throw fairErrors.over()
      const fair = await fairs.cancel(id, why, clock())
      if (fair === null) throw fairErrors.cancelled()
      await ask(tellCancellation, fair)
      return fair
    },
    ...registrations({ ...deps, fairs, tickets, seen }),
    ...announcements({ ...deps, fairs, tickets }),
  }
}

export type Fairs = ReturnType<typeof createFairs>
