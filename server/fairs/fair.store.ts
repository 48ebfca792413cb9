import type { Connection, Model, QueryFilter } from 'mongoose'
import type { CheckedFair } from '../../rules/fair.ts'
import { changeWhere, recordsOf } from '../platform/database.ts'
import { oldDrafts } from '../platform/old-drafts.ts'
import { owedWork } from '../platform/queue/owed.ts'
import { unsubmitted, wordedStore } from '../verification/index.ts'
import { announceCancellation, announceChange, announceFair, fairWordingDecided } from './fair.jobs.ts'
import { fairsOfStations } from './station-fairs.store.ts'
import { schema, type StoredFair } from './fair-schema.ts'
import type { CheckChange } from './fair-wording.ts'
import { listedFairs, type DatedFair } from './listed-fairs.store.ts'
import { pastFairs } from './past-fairs.store.ts'
import type { Announcement, FairRow, PlaceHold } from './fair.ts'
import { newTicketCode } from './registration.ts'

type Announcing = Partial<Pick<StoredFair, 'announcement' | 'announcementOwed'>>
type Moving = Partial<Pick<StoredFair, 'moves' | 'moveOwed'>>
/** What staff wrote, the announcement when it begins anew, and what is to be told of. */
export type FairChange = CheckedFair & Pick<FairRow, 'updatedAt'> & Announcing & Moving & CheckChange
type Cancelling = Partial<Pick<StoredFair, 'cancellationOwed'>>
/** What recounting needs to know. */
export type UnsettledFair = Pick<
  FairRow,
  '_id' | 'placesTaken' | 'placesMovedAt' | 'placeHolds' | 'state' | 'version'
>
const recounted = { placesTaken: 1, placesMovedAt: 1, placeHolds: 1, state: 1, version: 1 } as const

const holding = (id: string, ticketCode: string) => ({ _id: id, 'placeHolds.ticketCode': ticketCode })

/** Every move of places says so, at the time of the database: the clocks of several servers may differ. */
const moving = { $set: { placesSettled: false }, $currentDate: { placesMovedAt: true } } as const

/** Fairs whose places have moved, but not lately. */
export const unsettledFilter = (quietForMs: number): QueryFilter<FairRow> => ({
  placesSettled: false,
  $expr: { $lte: ['$placesMovedAt', { $subtract: ['$$NOW', quietForMs] }] },
})

const withDeadFilter = (since: Date, ids?: readonly string[]): QueryFilter<FairRow> => ({
  ...(ids && { _id: { $in: ids } }),
  placesSettled: false,
  placeHolds: { $elemMatch: { at: { $lte: since } } },
})

/** What is to follow what is written of a fair. */
const owedByFairs = (fairs: Model<StoredFair>) => ({
  decided: owedWork(fairs, 'decisionOwed', fairWordingDecided),
  telling: owedWork(fairs, 'moveOwed', announceChange),
  announcing: owedWork(fairs, 'announcementOwed', announceFair),
  cancelling: owedWork(fairs, 'cancellationOwed', announceCancellation),
})

/** The fairs and the questions asked of them. */
export function fairStore(connection: Connection) {
  const fairs = connection.model<StoredFair>('Fair', schema)
  const dated = connection.model<DatedFair>('Fair')
  return {
    ...recordsOf(fairs, {}),
    ...pastFairs(fairs),
    oldDrafts: oldDrafts(fairs),
    ...listedFairs(fairs, dated),
    /** Keeps a change of what was read at `version`, never below the places taken; null when either has moved. */
    change: (id: string, version: number, change: FairChange) =>
      changeWhere(fairs, { _id: id, version, placesTaken: { $lte: change.capacity ?? 0 } }, change),
    publish: (id: string, version: number, now: Date, owed: Announcing & CheckChange) =>
      changeWhere(
        fairs,
        { _id: id, state: 'DRAFT', version },
        { state: 'PUBLISHED', publishedAt: now, updatedAt: now, ...owed },
      ),
    /** Hands a draft in to be checked; it is published when it is passed. */
    handIn: (id: string, version: number, now: Date, check: CheckChange) =>
      changeWhere(fairs, { _id: id, state: 'DRAFT', version }, { ...check, updatedAt: now }),
    ...fairsOfStations(fairs),
    worded: wordedStore<StoredFair>(fairs, { state: { $in: ['DRAFT', 'PUBLISHED'] } }, {}),
    /** Deletes the very draft that was read; gives whether it did. */
    async dropDraft({ _id, version }: FairRow): Promise<boolean> {
      const dropped = await fairs.deleteOne({ _id, version, state: 'DRAFT' })
      return dropped.deletedCount === 1
    },
    cancel: (id: string, reason: string, now: Date, owed: Cancelling) =>
      changeWhere(
        fairs,
        { _id: id, state: { $in: ['DRAFT', 'PUBLISHED'] } },
        // A fair called off is shown no new text: nothing of it waits for a clerk.
        {
          state: 'CANCELLED',
          cancelReason: reason,
          verification: unsubmitted,
          heldTexts: null,
          updatedAt: now,
          ...owed,
        },
      ),
    /** Takes one place for a ticket while places are left and registering is open. Gives whether it did. */
    async takePlace(id: string, now: Date, ticketCode = newTicketCode()): Promise<boolean> {
      const open = { _id: id, state: 'PUBLISHED' as const, registrationClosesAt: { $gt: now } }
      const taken = await fairs.updateOne(
        { ...open, $expr: { $lt: ['$placesTaken', '$capacity'] } },
        { $inc: { placesTaken: 1 }, $push: { placeHolds: { ticketCode, at: now } }, ...moving },
      )
      return taken.modifiedCount === 1
    },
    /** The ticket is written. False when its place was given back meanwhile, as a dead request's. */
    async keepPlace(id: string, ticketCode: string): Promise<boolean> {
      const kept = await fairs.updateOne(holding(id, ticketCode), {
        $pull: { placeHolds: { ticketCode } },
        ...moving,
      })
      return kept.modifiedCount === 1
    },
    /** Says that a ticket is about to be withdrawn, so that nobody counts its place half way. */
    movePlaces: (id: string, hold?: PlaceHold) =>
      fairs.updateOne({ _id: id }, { ...(hold && { $push: { placeHolds: hold } }), ...moving }),
    /** Gives the place of a ticket back, unless that has been done. */
    givePlace: (id: string, ticketCode: string) =>
      fairs.updateOne(
        { ...holding(id, ticketCode), placesTaken: { $gt: 0 } },
        { $inc: { placesTaken: -1 }, $pull: { placeHolds: { ticketCode } }, ...moving },
      ),
    /** Fairs in which some request died half way, however busy they are otherwise. */
    withDead: (since: Date, ids?: readonly string[]): Promise<UnsettledFair[]> =>
      fairs.find(withDeadFilter(since, ids), recounted, { limit: 100 }).lean<UnsettledFair[]>().exec(),
    unsettled: (quietForMs: number): Promise<UnsettledFair[]> =>
      fairs
        .find(unsettledFilter(quietForMs), recounted, { sort: { placesMovedAt: 1 }, limit: 100 })
        .lean<UnsettledFair[]>()
        .exec(),
    /** Corrects the count, unless somebody took or gave a place, or the fair was changed, meanwhile. */
    settlePlaces: (
      { state: _state, placeHolds: _holds, ...as }: UnsettledFair,
      counted: number,
      owed: Cancelling = {},
      alive: readonly PlaceHold[] = [],
    ) =>
      fairs.updateOne(as, {
        $set: { placesTaken: counted, placesSettled: alive.length === 0, placeHolds: alive, ...owed },
        $inc: { version: owed.cancellationOwed ? 1 : 0 },
      }),
    /** Moves the announcement on from where it stood; another worker's move or a change of the fair wins. */
    async moveAnnouncement(
      id: string,
      { cursor, round }: Announcement,
      to: Announcement,
      owed: Announcing = {},
    ): Promise<boolean> {
      const from = { 'announcement.cursor': cursor, 'announcement.round': round }
      const moved = await fairs.updateOne(
        { _id: id, state: 'PUBLISHED', ...from, 'announcement.complete': false },
        { $set: { announcement: to, ...owed } },
      )
      return moved.modifiedCount === 1
    },
    /** Those for which people of these areas, innermost first, may register at `now`. */
    openIn: (areaPath: readonly string[], now: Date): Promise<StoredFair[]> =>
      fairs
        .find({
          state: 'PUBLISHED',
          registrationClosesAt: { $gt: now },
          invitedAreaCodes: { $in: [...areaPath] },
        })
        .lean<StoredFair[]>()
        .exec(),
    /** Forgets the moves up to `version`: everybody has been told. */
    forgetMoves: (id: string, version: number) =>
      fairs.updateOne({ _id: id }, { $pull: { moves: { version: { $lte: version } } } }),
    ...owedByFairs(fairs),
  }
}

export type FairStore = ReturnType<typeof fairStore>
