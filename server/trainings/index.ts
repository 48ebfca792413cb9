export { trainingResolvers } from './training.resolvers.ts'
export { createTrainings, type TrainingDraft, type Trainings } from './training.service.ts'
export type { TrainingRow } from './training.ts'
