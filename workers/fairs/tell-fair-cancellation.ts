import { tellCancellation } from '../../server/fairs/index.ts'
import { runner } from '../job.ts'

export const tellCancellationRunner = runner(tellCancellation, ({ fairId }, { fairs }) =>
  fairs.tellCancellation(fairId),
)
