import type { Viewer } from '../platform/viewer.ts'

/** That staff took a merge back, or that the platform did because what stays was gone. */
export interface MergeUndoing {
  readonly at: Date
  readonly by: string
  readonly byId: string
  readonly reason: string
}

/** That two records of one became one: by whom and why. */
export interface MadeMerge {
  /** The one that stays. */
  readonly into: string
  readonly at: Date
  readonly by: string
  readonly byId: string
  readonly stationId: string | null
  readonly reason: string
  readonly undone?: MergeUndoing
}

/** A merge is undone within so many days. */
const daysToUndo = 30
export const undoableUntil = ({ at }: Pick<MadeMerge, 'at'>): Date =>
  new Date(at.getTime() + daysToUndo * 86_400_000)

/** Nobody overrules a colleague alone: whoever has undone another's merge does not make it again. */
export const overrules = ({ id }: Pick<Viewer, 'id'>, merge: MadeMerge | undefined): boolean =>
  merge?.undone !== undefined && merge.undone.byId === id && merge.byId !== id

/** Whether it is as it was read; whoever does not say what was read takes it as it is. */
export const isAsRead = (
  { version }: { readonly version: number },
  read: number | null | undefined,
): boolean => typeof read !== 'number' || read === version
