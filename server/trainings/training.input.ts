import { dayOf } from '../../rules/office-time.ts'
import { trainingRule, type CheckedTraining, type TrainingInput } from '../../rules/training.ts'
import { checked } from '../platform/checked.ts'
import { wrongWordings, type CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'

/** The training as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedTraining = (input: TrainingInput, now: Date, check: CheckWording): CheckedTraining =>
  checked(trainingRule(dayOf(now)), input, ({ areaCode, gives, ...shown }) => [
    ...unknown.area('areaCode', areaCode),
    ...unknown.skills('gives', gives),
    // A training may be for veterans alone, and may cost something.
    ...wrongWordings(
      check,
      {
        titleZh: shown.titleZh,
        titleEn: shown.titleEn,
        contentZh: shown.contentZh,
        contentEn: shown.contentEn,
      },
      ['VETERANS_ONLY', 'FEES'],
    ),
  ])
