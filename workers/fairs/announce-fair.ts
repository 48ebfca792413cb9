import { announceFair } from '../../server/fairs/index.ts'
import { runner } from '../job.ts'

export const announceFairRunner = runner(announceFair, ({ id }, { fairs }) => fairs.announce(id))
