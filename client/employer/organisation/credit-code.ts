import { isCreditCode, normaliseCode } from '../../../rules/identifiers.ts'

export type CreditCodeProblem = 'length' | 'letters' | 'check'

/** What is wrong with a Unified Social Credit Code (GB 32100-2015), told apart for the person who types it. */
export const creditCodeProblem = (typed: string): CreditCodeProblem | null => {
  const code = normaliseCode(typed)
  if (!/^[0-9A-HJ-NPQRTUWXY]*$/u.test(code)) return 'letters'
  if (code.length !== 18) return 'length'
  return isCreditCode(code) ? null : 'check'
}
