import * as z from 'zod/mini'
import { mobile } from './account.ts'
import { code, day, list, or, orLacking, personName, placeCode, textOrNull } from './field.ts'
import { normaliseMobile } from './identifiers.ts'
import { rule, wrongIf } from './rule.ts'
import { sentCode } from './sent-code.ts'
import { personFields, serviceText, wrongPerson } from './veteran.ts'

/** Somebody who can be called for a person without a phone. */
const contact = {
  contactName: textOrNull('联系人', 'person to call', 50),
  contactPhone: orLacking(mobile, null),
}

const { version, wantsInvitations: _wants, ...person } = personFields

const made = z.object({
  ...person,
  name: personName('姓名', 'name'),
  areaCode: placeCode('现居住地', 'area where you live'),
  serviceText: or(serviceText, ''),
  ...contact,
  /** On the paper by which the person agreed. */
  consentOn: day('同意书签署日期', 'day on which the consent was signed'),
  knownDoubles: or(list(code('档案', 'file'), '份档案', 'files', 0, 100), []),
})

/** A file that staff make for somebody, on the day `today`. */
export const madeOnBehalfRule = (today: string) =>
  rule(made, (right) => [
    ...wrongPerson(right, today, null),
    ...wrongIf(
      right.consentOn !== undefined && right.consentOn > today,
      'consentOn',
      '同意书签署日期不能晚于今天',
      'The consent is not signed later than today',
    ),
  ])

const kept = z.object({ ...person, serviceText: z.nullish(serviceText), ...contact, version })

/** What staff change of a file that they keep; `firstServed` is the first year of service in it. */
export const keptOnBehalfRule = (today: string, firstServed: number | null = null) =>
  rule(kept, (right) => wrongPerson(right, today, firstServed))

/** Whom one looks for before making a file. */
const alike = z.object({ name: personName('姓名', 'name'), residentId: person.residentId })
export const alikeRule = (today: string) => rule(alike, (right) => wrongPerson(right, today, null))

/** The number by which the person keeps the file from now on. */
const handOver = z.object({ phone: mobile, code: sentCode })
export const handOverRule = rule(handOver)

export type MadeOnBehalfInput = z.input<typeof made>
export type KeptOnBehalfInput = z.input<typeof kept>
export type AlikeInput = z.input<typeof alike>
export type HandOverInput = z.input<typeof handOver>

/** Whether two numbers are one, however they are written. */
export const isSameNumber = (one: string | null, other: string): boolean =>
  one !== null && normaliseMobile(one) === normaliseMobile(other)
