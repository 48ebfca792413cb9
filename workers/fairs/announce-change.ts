import { announceChange } from '../../server/fairs/index.ts'
import { runner } from '../job.ts'

export const announceChangeRunner = runner(announceChange, ({ id }, { fairs }) => fairs.announceChange(id))
