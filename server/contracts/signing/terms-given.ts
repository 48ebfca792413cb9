import type * as z from 'zod/mini'
import { agreementTermsRule, type AgreementTermsInput } from '../../../rules/contract.ts'
import { judge, type Rule, type WrongField } from '../../../rules/rule.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { hashOf } from '../../audit/index.ts'
import { unknown } from '../../reference/index.ts'
import type { TermsRow } from '../agreement.ts'

const area = ({ areaCode }: { readonly areaCode?: unknown }): WrongField[] =>
  typeof areaCode === 'string' && areaCode !== '' ? unknown.area('areaCode', areaCode) : []

/** The terms alone, as they are kept. */
export const checkedTerms = (input: AgreementTermsInput, today: string): TermsRow =>
  checked(agreementTermsRule(today), input, area)

/** What is drawn up with its terms, or one `INVALID` that names every wrong field of both. */
export function checkedWithTerms<Shape extends z.ZodMiniObject>(
  rule: Rule<Shape>,
  input: z.input<Shape>,
  terms: AgreementTermsInput,
  today: string,
): z.output<Shape> & { readonly terms: TermsRow } {
  const [about, said] = [judge(rule, input), judge(agreementTermsRule(today), terms, area)]
  const wrong = [
    ...('wrong' in about ? about.wrong : []),
    ...('wrong' in said ? said.wrong.map((each) => ({ ...each, path: `terms.${each.path}` })) : []),
  ]
  if ('wrong' in about || 'wrong' in said) throw platformErrors.invalid(wrong)
  return { ...about.value, terms: said.value }
}

/** Whether two say the same. */
export const isSame = (one: TermsRow | null, other: TermsRow): boolean =>
  one !== null && hashOf(one) === hashOf(other)
