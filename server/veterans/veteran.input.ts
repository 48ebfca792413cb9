import { dayOf } from '../../rules/office-time.ts'
import {
  answersRule,
  personRule,
  serviceRule,
  wishesRule,
  type AnswersInput,
  type PersonInput,
  type ServiceInput,
  type WishesInput,
} from '../../rules/veteran.ts'
import { checked } from '../platform/checked.ts'
import { unknown } from '../reference/index.ts'

/* Each section of the file as it may be kept, or `INVALID` naming every wrong field. */

export const checkedService = (input: ServiceInput, now: Date, birthday: string | null = null) =>
  checked(serviceRule(dayOf(now), birthday), input, ({ periods }) =>
    (periods ?? []).flatMap((period, at) =>
      unknown.specialty(`periods.${at}.specialtyId`, period?.specialtyId),
    ),
  )

export const checkedAnswers = (input: AnswersInput) =>
  checked(answersRule, input, ({ skills, occupations }) => [
    ...(skills ?? []).flatMap((answer, at) => unknown.skill(`skills.${at}.skillId`, answer?.skillId)),
    ...(occupations ?? []).flatMap((answer, at) =>
      unknown.occupation(`occupations.${at}.code`, answer?.code),
    ),
  ])

export const checkedWishes = (input: WishesInput) =>
  checked(wishesRule, input, ({ occupationCodes, refusedOccupationCodes, areaCodes }) => [
    ...unknown.occupations('occupationCodes', occupationCodes),
    ...unknown.occupations('refusedOccupationCodes', refusedOccupationCodes),
    ...unknown.areas('areaCodes', areaCodes),
  ])

export const checkedPerson = (input: PersonInput, now: Date, firstServed: number | null = null) =>
  checked(personRule(dayOf(now), firstServed), input, ({ areaCode }) => unknown.area('areaCode', areaCode))
