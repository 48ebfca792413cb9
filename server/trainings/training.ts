import type { Text } from '../../rules/text.ts'
import type { RecordRow } from '../platform/record.ts'

export interface TrainingRow extends RecordRow {
  readonly title: Text
  readonly provider: Text
  readonly areaCode: string
  /** `YYYY-MM-DD`. */
  readonly startsOn: string
  readonly days: number
  readonly places: number
  /** CNY; 0 when free. */
  readonly fee: number
  /** Ids of skills and certificates, as stated. */
  readonly gives: readonly string[]
  /** What is given and all that it implies: an A2 licence covers B2. */
  readonly covers: readonly string[]
  readonly content: Text
  readonly state: 'OFFERED' | 'WITHDRAWN'
}
