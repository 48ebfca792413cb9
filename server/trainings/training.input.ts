import { dayOf } from '../../rules/office-time.ts'
import type { Right, WrongField } from '../../rules/rule.ts'
import {
  trainingDraftRule,
  trainingRule,
  type CheckedTraining,
  type TrainingDraftInput,
  type TrainingInput,
} from '../../rules/training.ts'
import { checked } from '../platform/checked.ts'
import type { CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'
import { checkWithout, refusedWordings } from '../verification/index.ts'

/** What is wrong with the words of a training, which may be for veterans alone, and may cost something. */
export const trainingCheck = (check: CheckWording): CheckWording =>
  checkWithout(check, ['VETERANS_ONLY', 'FEES'])

/** What the tables and the law say against it. */
const wrongIn =
  (check: CheckWording) =>
  ({ areaCode, gives, ...shown }: Right<TrainingDraftInput>): WrongField[] => [
    ...unknown.area('areaCode', areaCode || null),
    ...unknown.skills('gives', gives),
    ...refusedWordings(
      {
        titleZh: shown.titleZh,
        titleEn: shown.titleEn,
        contentZh: shown.contentZh,
        contentEn: shown.contentEn,
      },
      check,
    ),
  ]

/** The training as it may be offered at `now`, or `INVALID` naming every wrong field. */
export const checkedTraining = (input: TrainingInput, now: Date, check: CheckWording): CheckedTraining =>
  checked(trainingRule(dayOf(now)), input, wrongIn(check))

/** The same of a draft, which may lack facts. */
export const checkedDraft = (input: TrainingDraftInput, now: Date, check: CheckWording) =>
  checked(trainingDraftRule(dayOf(now)), input, wrongIn(check))
