import { dayOf } from '../../rules/office-time.ts'
import { trainingRule, type CheckedTraining, type TrainingInput } from '../../rules/training.ts'
import { checked } from '../platform/checked.ts'
import { unknown } from '../reference/index.ts'

/** The training as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedTraining = (input: TrainingInput, now: Date): CheckedTraining =>
  checked(trainingRule(dayOf(now)), input, ({ areaCode, gives }) => [
    ...unknown.area('areaCode', areaCode),
    ...unknown.skills('gives', gives),
  ])
