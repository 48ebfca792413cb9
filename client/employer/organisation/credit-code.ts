import { creditCode } from '../../core/format/identifiers.ts'

export type CreditCodeProblem = 'length' | 'letters' | 'check'

/** Blanks and dashes taken out, letters raised: what the field keeps. */
export const tidyCreditCode = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()

/** What is wrong with a Unified Social Credit Code (GB 32100-2015), told apart for the person who types it. */
export const creditCodeProblem = (text: string): CreditCodeProblem | null => {
  const code = tidyCreditCode(text)
  if (!/^[0-9A-HJ-NPQRTUWXY]*$/u.test(code)) return 'letters'
  if (code.length !== 18) return 'length'
  return creditCode(code) ? null : 'check'
}
