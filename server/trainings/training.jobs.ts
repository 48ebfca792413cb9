import { owedJob } from '../platform/queue/owed.ts'

/** Staff decided on a training's wording: whoever wrote it is to be told. */
export const trainingWordingDecided = owedJob('training-wording-decided')
