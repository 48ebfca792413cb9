/**
 * Check rules of the identifiers people type. Pure: a page that tests a number while it is typed pays for these lines only.
 * Resident ID: GB 11643-1999. Unified Social Credit Code: GB 32100-2015. Mobile: mainland numbering.
 */

import { plainCode } from './plain-text.ts'

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Upper case, without blanks. */
export const normaliseCode = (typed: string): string => plainCode(typed).replace(/[\s-]/g, '').toUpperCase()

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The check character of the first 17 digits. */
export function residentIdCheck(first17: string): string | undefined {
  const sum = residentWeights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return '10X98765432'[sum % 11]
}

/** Whether a normalised 18-character resident ID has an existing birth date, not after the day `today`, and the right check character. */
export function isResidentId(id: string, today: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return false
  const birth = id.slice(6, 14)
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))]
  if (year < 1900 || !isDate(year, month, day) || birth > today.replaceAll('-', '')) return false
  return residentIdCheck(id) === id[17]
}

/** The birthday of whom a right resident ID names, such as `1988-08-08`. */
export const birthdayOf = (id: string): string =>
  [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].join('-')

/** Full years on the day `today` of whom a right resident ID names. */
export function ageOf(id: string, today: string): number {
  const birth = id.slice(6, 14)
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5).replace('-', '') < birth.slice(4) ? years - 1 : years
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check character of the first 17 characters, or null when one of them is not of the alphabet. */
export function creditCodeCheck(first17: string): string | null {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = creditAlphabet.indexOf(character)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? null
}

/** Whether a normalised Unified Social Credit Code has 18 allowed characters and the right check character. */
export const isCreditCode = (code: string): boolean =>
  code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code[17] && /^.{2}\d{6}/.test(code)

/** `+86…` for a mainland mobile number however it was typed, else null. */
export function normaliseMobile(typed: string): string | null {
  const match = /^(?:(?:\+|00)?86)?((?:1[3-9]|9[28])\d{9})$/.exec(plainCode(typed).replace(/[\s()-]/g, ''))
  return match ? `+86${match[1]}` : null
}

/** Area codes: 10 and 2x take eight digits behind them, all others seven or eight. */
const landline = /^0(10(?=\d{8}$)|2\d(?=\d{8}$)|[3-9]\d{2})(\d{7,8})$/
const callCentre = /^([48]00)(\d{3})(\d{4})$/

/** The one form of a number without an extension, given as digits; null when it is none. */
function telephoneOf(digits: string): string | null {
  const [, free, group, last] = callCentre.exec(digits) ?? []
  if (free) return [free, group, last].join('-')
  const [, area, number] = landline.exec(digits) ?? []
  return area && number ? `0${area}-${number}` : null
}

const longestTelephone = 60
const extension = /^(.*?\d)(?:\(?(?:转|分机|内线|ext|x|#|\*|,|;)[.:]?|-)(\d{1,6})\)?$/

/**
 * The one form of a telephone number as people and companies write it: `+86…` for a mobile number, `0595-87980000`, with
 * `-801` for an extension, `400-800-1234`; null for what is none.
 */
export function normaliseTelephone(typed: string): string | null {
  if (typed.length > longestTelephone) return null
  const mobile = normaliseMobile(typed)
  if (mobile) return mobile
  const plain = plainCode(typed)
    .toLowerCase()
    .replace(/[\s./]/g, '')
  const isAbroad = /^\(?(\+|00)86/.test(plain)
  const home = plain.replace(/^\(?(\+|00)86\)?-?/, '').replace(/^\(0\)/, '0')
  const digitsOf = (text: string) => (/^[\d()-]*\d$/.test(text) ? text.replace(/[()-]/g, '') : '')
  const numberOf = (text: string) => {
    const digits = digitsOf(text)
    return telephoneOf(isAbroad && /^[1-9]/.test(digits) ? `0${digits}` : digits)
  }
  const whole = numberOf(home)
  if (whole) return whole
  const [, number = '', inside] = extension.exec(home) ?? []
  const main = numberOf(number)
  return main && inside ? `${main}-${inside}` : null
}

/** Whether it is a telephone number however it is written. */
export const isTelephone = (typed: string): boolean => normaliseTelephone(typed) !== null
