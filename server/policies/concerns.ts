import { degreeNames } from '../../rules/choice-names.ts'
import type { Text } from '../../rules/text.ts'
import type { PolicyRow } from './policy.ts'

type Concerns = Pick<PolicyRow, 'servedYears' | 'dischargedWithinYears' | 'degree' | 'disabled' | 'jobless'>

/** Whom a policy concerns, a sentence for each condition. Pure. */
export function concernsOf({
  servedYears,
  dischargedWithinYears,
  degree,
  disabled,
  jobless,
}: Concerns): Text[] {
  return [
    ...(servedYears === null
      ? []
      : [{ zh: `服役满 ${servedYears} 年`, en: `Served for ${servedYears} years at least` }]),
    ...(dischargedWithinYears === null
      ? []
      : [
          {
            zh: `退役后 ${dischargedWithinYears} 年以内`,
            en: `Discharged within the last ${dischargedWithinYears} years`,
          },
        ]),
    ...(degree === null
      ? []
      : [
          {
            zh: `学历不低于${degreeNames[degree].zh}`,
            en: `Schooling of at least: ${degreeNames[degree].en}`,
          },
        ]),
    ...(disabled ? [{ zh: '残疾退役军人', en: 'Disabled veterans' }] : []),
    ...(jobless ? [{ zh: '未就业', en: 'Without work' }] : []),
  ]
}
