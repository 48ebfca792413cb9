/*
 * The check-digit rules once more for instant tests in the page; tests/client compares them with the server's, which
 * decides. Nothing is imported, so that no page pays for more than these lines.
 */

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const residentChecks = '10X98765432'
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const mobileForm = /^(?:(?:\+|00)?86)?((?:1[3-9]|9[28])\d{9})$/

const codeOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const isBirthday = (digits: string, today: Date): boolean => {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date <= today
}

/** A resident ID as it is stored (GB 11643-1999, mod 11-2), or null when it is none. */
export const residentId = (typed: string, today: Date = new Date()): string | null => {
  const id = codeOf(typed)
  if (!/^[1-9]\d{16}[\dX]$/.test(id) || !isBirthday(id.slice(6, 14), today)) return null
  const sum = residentWeights.reduce<number>((total, weight, at) => total + weight * Number(id[at]), 0)
  return residentChecks[sum % 11] === id[17] ? id : null
}

/** A Unified Social Credit Code as it is stored (GB 32100-2015, mod 31), or null when it is none. */
export const creditCode = (typed: string): string | null => {
  const code = codeOf(typed)
  const values = Array.from(code, (character) => creditAlphabet.indexOf(character))
  if (values.length !== 18 || values.includes(-1) || !/^.{2}\d{6}/.test(code)) return null
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return (31 - (sum % 31)) % 31 === values[17] ? code : null
}

/** A mainland mobile number as +86…, or null when it is none. */
export const mobile = (typed: string): string | null => {
  const digits = mobileForm.exec(typed.normalize('NFKC').replace(/[\s()-]/g, ''))?.[1]
  return digits ? `+86${digits}` : null
}
