import { trainingDraftRule } from '../../../rules/training.ts'
import { blankEntries, entriesOf } from '../../core/form/entries.ts'
import type { Entries } from '../../core/form/rule-resolver.ts'
import { today } from '../../core/format/dates.ts'
import type { StaffTrainingFactsFragment } from './generated/trainings.ts'

export type TrainingShape = ReturnType<typeof trainingDraftRule>['shape']
export type TrainingEntries = Entries<TrainingShape>

export const newTraining = (): TrainingEntries => blankEntries(trainingDraftRule(today()))

export const trainingEntries = (training: StaffTrainingFactsFragment): TrainingEntries =>
  entriesOf(trainingDraftRule(today()), {
    ...training,
    areaCode: training.area?.code ?? null,
    gives: training.gives.map(({ id }) => id),
  })
