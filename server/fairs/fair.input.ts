import { fairRule, type FairInput, type StandingFair } from '../../rules/fair.ts'
import { checked } from '../platform/checked.ts'
import { wrongWordings, type CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'

/** The fair as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedFair = (input: FairInput, now: Date, check: CheckWording, standing?: StandingFair) =>
  checked(fairRule(now, standing), input, (fair) => [
    ...unknown.area('areaCode', fair.areaCode),
    ...unknown.occupations('occupationCodes', fair.occupationCodes),
    ...unknown.areas('invitedAreaCodes', fair.invitedAreaCodes),
    // A fair may be for veterans alone.
    ...wrongWordings(
      check,
      { titleZh: fair.titleZh, titleEn: fair.titleEn, place: fair.place, notes: fair.notes },
      ['VETERANS_ONLY'],
    ),
  ])
