import {
  fairDraftRule,
  fairRule,
  type FairInput,
  type StandingFair,
  type WholeFairInput,
} from '../../rules/fair.ts'
import type { Right, WrongField } from '../../rules/rule.ts'
import { checked } from '../platform/checked.ts'
import type { CheckWording } from '../reading/index.ts'
import { checkWithout, refusedWordings } from '../verification/index.ts'
import { unknown } from '../reference/index.ts'

/** What is wrong with the words of a fair, which may be for veterans alone. */
export const fairCheck = (check: CheckWording): CheckWording => checkWithout(check, ['VETERANS_ONLY'])

/** What the tables and the law say against it. */
const wrongIn =
  (check: CheckWording) =>
  (fair: Right<FairInput>): WrongField[] => [
    ...unknown.area('areaCode', fair.areaCode || null),
    ...unknown.occupations('occupationCodes', fair.occupationCodes),
    ...unknown.areas('invitedAreaCodes', fair.invitedAreaCodes),
    ...refusedWordings(
      { titleZh: fair.titleZh, titleEn: fair.titleEn, place: fair.place, notes: fair.notes },
      check,
    ),
  ]

/** The draft as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedDraft = (input: FairInput, now: Date, check: CheckWording) =>
  checked(fairDraftRule(now), input, wrongIn(check))

/** The same of a fair that is announced and lacks nothing. */
export const checkedFair = (input: FairInput, now: Date, check: CheckWording, standing: StandingFair) =>
  checked(fairRule(now, standing), input as WholeFairInput, wrongIn(check))
