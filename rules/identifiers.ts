/**
 * Check rules of the identifiers people type. Pure, and nothing is imported: a page that tests a number while it is typed
 * pays for these lines only.
 * Resident ID: GB 11643-1999. Unified Social Credit Code: GB 32100-2015. Mobile: mainland numbering.
 */

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Upper case, without blanks. */
export const normaliseCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

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
  const match = /^(?:(?:\+|00)?86)?((?:1[3-9]|9[28])\d{9})$/.exec(
    typed.normalize('NFKC').replace(/[\s()-]/g, ''),
  )
  return match ? `+86${match[1]}` : null
}

const landline = /^0\d{2,3}-?\d{3,4}-?\d{4}(-\d{1,6})?$/

/** Whether it is a mobile number, or a landline with area code such as `0595-87980000`, however it is spaced. */
export const isTelephone = (typed: string): boolean =>
  normaliseMobile(typed) !== null || landline.test(typed.normalize('NFKC').replace(/[\s()]/g, ''))
