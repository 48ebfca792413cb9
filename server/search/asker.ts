import type { Viewer } from '../platform/viewer.ts'

/** Who asks, and from where. */
export interface Asker {
  readonly viewer: Viewer | null
  readonly ip: string
  /** Whether staff ask through somebody's eyes. */
  readonly isWatched?: boolean
}
