import type { CheckedTraining } from '../../rules/training.ts'
import type { Text } from '../../rules/text.ts'
import type { RecordRow } from '../platform/record.ts'
import type { WordingCheck } from '../verification/index.ts'

export type TrainingState = 'DRAFT' | 'OFFERED' | 'WITHDRAWN'

/** A training as staff keep it: a draft may lack facts. */
export interface StaffTrainingRow extends RecordRow, WordingCheck {
  readonly title: Text
  readonly provider: Text
  readonly areaCode: string | null
  /** `YYYY-MM-DD`. */
  readonly startsOn: string | null
  readonly days: number | null
  readonly places: number | null
  /** CNY; 0 when free. */
  readonly fee: number
  /** Ids of skills and certificates, as stated. */
  readonly gives: readonly string[]
  /** What is given and all that it implies: an A2 licence covers B2. */
  readonly covers: readonly string[]
  readonly content: Text
  readonly state: TrainingState
}

/** A training that lacks nothing, as what is or was offered. */
export type TrainingRow = StaffTrainingRow &
  Pick<CheckedTraining, 'areaCode' | 'startsOn' | 'days' | 'places'>

export const isWhole = (training: StaffTrainingRow): training is TrainingRow =>
  training.areaCode !== null &&
  training.startsOn !== null &&
  training.days !== null &&
  training.places !== null

/** What staff wrote in English: nothing where the Chinese stands in its place. */
const writtenEn = ({ zh, en }: Text): string | null => (en === zh ? null : en)

/** A training as staff wrote it. */
export const writtenOf = ({ title, provider, content, ...training }: StaffTrainingRow) => ({
  titleZh: title.zh,
  titleEn: writtenEn(title),
  providerZh: provider.zh,
  providerEn: writtenEn(provider),
  areaCode: training.areaCode,
  startsOn: training.startsOn,
  days: training.days,
  places: training.places,
  fee: training.fee,
  gives: [...training.gives],
  contentZh: content.zh,
  contentEn: writtenEn(content),
})

/** The texts of a training that people read. */
export const wordingOf = (training: Pick<StaffTrainingRow, 'title' | 'content'>) => ({
  titleZh: training.title.zh,
  titleEn: writtenEn(training.title),
  contentZh: training.content.zh,
  contentEn: writtenEn(training.content),
})
