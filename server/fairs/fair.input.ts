import { fairRule, type FairInput, type StandingFair } from '../../rules/fair.ts'
import { checked } from '../platform/checked.ts'
import { unknown } from '../reference/index.ts'

/** The fair as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedFair = (input: FairInput, now: Date, standing?: StandingFair) =>
  checked(fairRule(now, standing), input, (fair) => [
    ...unknown.area('areaCode', fair.areaCode),
    ...unknown.occupations('occupationCodes', fair.occupationCodes),
    ...unknown.areas('invitedAreaCodes', fair.invitedAreaCodes),
  ])
