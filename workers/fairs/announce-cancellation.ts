import { announceCancellation } from '../../server/fairs/index.ts'
import { runner } from '../job.ts'

export const announceCancellationRunner = runner(announceCancellation, ({ id }, { fairs }) =>
  fairs.announceCancellation(id),
)
