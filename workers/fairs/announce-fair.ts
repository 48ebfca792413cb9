import { announceFair } from '../../server/fairs/index.ts'
import { runner } from '../job.ts'

export const announceFairRunner = runner(announceFair, ({ fairId }, { fairs }) => fairs.announce(fairId))
