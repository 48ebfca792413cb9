import type { ExportAsked, ExportList } from '../../rules/export.ts'
import type { ConsentUse } from '../../rules/privacy.ts'
import type { Language, Text } from '../../rules/text.ts'
import type { RecordRow } from '../platform/record.ts'

export type ExportState = 'WAITING' | 'READY' | 'FAILED' | 'ENDED' | 'DROPPED'

/** A list that somebody takes along: what was asked, by whom and why, and where its file is kept. */
export interface ExportRow
  extends RecordRow, Omit<ExportAsked, 'fairId' | 'search' | 'areaCode' | 'skillId'> {
  readonly fairId: string | null
  readonly search: string | null
  readonly areaCode: string | null
  readonly skillId: string | null
  readonly byId: string
  readonly by: string
  readonly stationId: string | null
  /** In which the file is written. */
  readonly language: Language
  readonly expiresAt: Date
  readonly standing: ExportState
  /** Null while there is none, and when it is gone. */
  readonly fileId: string | null
  readonly rows: number | null
  readonly leftOut: number | null
  readonly failure: Text | null
  readonly downloads: number
}

/** A person in a list: whose line it is, and what stands in it. */
export interface ExportLine {
  readonly accountId: string
  readonly cells: readonly string[]
}

/** What the sealed file holds. It is drawn as a sheet when it is downloaded, without who has withdrawn a consent meanwhile. */
export interface ExportContent {
  readonly titles: readonly string[]
  readonly lines: readonly ExportLine[]
}

interface Consents {
  /** Whoever withdrew one of these is left out. */
  readonly notWithdrawn: readonly ConsentUse[]
  /** Whoever has not given each of these is left out. */
  readonly given: readonly ConsentUse[]
}

/** A ticket is for the door whatever else its holder says; what is for employers needs the word of each. */
export const consentsFor: Readonly<Record<ExportList, Consents>> = {
  VETERANS: { notWithdrawn: ['ASSISTANCE', 'INVITATIONS'], given: [] },
  FAIR_DOOR: { notWithdrawn: [], given: [] },
  FAIR_EMPLOYERS: { notWithdrawn: [], given: ['EMPLOYERS'] },
}

const open: ReadonlySet<ExportState> = new Set(['WAITING', 'READY'])

/** How it stands, also before the sweep has come by. */
export const stateAt = (
  { standing, expiresAt }: Pick<ExportRow, 'standing' | 'expiresAt'>,
  now: Date,
): ExportState => (open.has(standing) && expiresAt <= now ? 'ENDED' : standing)
