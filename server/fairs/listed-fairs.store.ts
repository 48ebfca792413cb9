import type { Model } from 'mongoose'
import { countedByMeasure } from '../platform/measured.ts'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import { sortings, type OrderOf, type SortedArgs } from '../platform/sorting.ts'
import { kmFrom, nearPlace } from '../reference/index.ts'
import { schema, type StoredFair } from './fair-schema.ts'
import { byTime, inTime, newestDraft, timeFilter, type FairTime } from './fair-times.ts'
import type { FairRow } from './fair.ts'

export const fairOrders = sortings('fairs', [], {
  STARTS: { path: 'startsAt', kind: 'date', nullable: true },
  TITLE: { path: 'titleZh', kind: 'text' },
  AREA: { path: 'areaCode', kind: 'text', nullable: true },
  STATE: { path: 'state', kind: 'text' },
  CLOSES: { path: 'registrationClosesAt', kind: 'date', nullable: true },
  REGISTERED: { path: 'placesTaken', kind: 'number' },
})
fairOrders.declare(schema)
export type FairOrder = OrderOf<'STARTS' | 'TITLE' | 'AREA' | 'STATE' | 'CLOSES' | 'REGISTERED'>
export type DatedFair = StoredFair & { readonly startsAt: Date }

/** The list of fairs, in the order that is asked for. */
export const listedFairs = (fairs: Model<StoredFair>, dated: Model<DatedFair>) => ({
  page: (
    time: FairTime,
    now: Date,
    drafts: boolean,
    args: SortedArgs<FairOrder>,
    narrowings: readonly Narrowing[] = [],
  ): Promise<CountedPage<FairRow>> =>
    fairOrders.counted<DatedFair>(
      dated,
      [narrowed(timeFilter(time, now, drafts)), ...narrowings],
      args,
      time === 'DRAFTS' ? newestDraft : inTime[time],
    ),
  /** The same, nearest to a place first. */
  pageNear: (
    near: string,
    time: FairTime,
    now: Date,
    drafts: boolean,
    args: PageArgs,
    narrowings: readonly Narrowing[],
  ): Promise<CountedPage<FairRow>> =>
    countedByMeasure(fairs, [nearPlace(near), narrowed(timeFilter(time, now, drafts)), ...narrowings], args, {
      name: `fairs-${time}-near-${near}`,
      usual: byTime[time],
      measure: kmFrom(near),
    }),
})
