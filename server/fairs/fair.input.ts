import {
  fairDraftRule,
  fairRule,
  type FairInput,
  type StandingFair,
  type WholeFairInput,
} from '../../rules/fair.ts'
import type { Right, WrongField } from '../../rules/rule.ts'
import { checked } from '../platform/checked.ts'
import { wrongWordings, type CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'

/** What the tables and the law say against it. */
const wrongIn =
  (check: CheckWording) =>
  (fair: Right<FairInput>): WrongField[] => [
    ...unknown.area('areaCode', fair.areaCode || null),
    ...unknown.occupations('occupationCodes', fair.occupationCodes),
    ...unknown.areas('invitedAreaCodes', fair.invitedAreaCodes),
    // A fair may be for veterans alone.
    ...wrongWordings(
      check,
      { titleZh: fair.titleZh, titleEn: fair.titleEn, place: fair.place, notes: fair.notes },
      ['VETERANS_ONLY'],
    ),
  ]

/** The draft as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedDraft = (input: FairInput, now: Date, check: CheckWording) =>
  checked(fairDraftRule(now), input, wrongIn(check))

/** The same of a fair that is announced and lacks nothing. */
export const checkedFair = (input: FairInput, now: Date, check: CheckWording, standing: StandingFair) =>
  checked(fairRule(now, standing), input as WholeFairInput, wrongIn(check))
