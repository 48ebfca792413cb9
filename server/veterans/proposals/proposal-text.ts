import {
  degreeNames,
  rankNames,
  shiftNames,
  workLimitNames,
  workRefusalNames,
} from '../../../rules/choice-names.ts'
import type { Text } from '../../../rules/text.ts'
import { areaNamed, reference } from '../../reference/index.ts'
import { yearsOf, type Proposal } from './proposal.ts'

const labels: Readonly<Record<Proposal['kind'], Text>> = {
  DEGREE: { zh: '学历', en: 'Schooling' },
  SERVICE_YEARS: { zh: '服役时间', en: 'Years of service' },
  OCCUPATION: { zh: '想做的职业', en: 'Wished occupation' },
  AREA: { zh: '想在哪里工作', en: 'Where you wish to work' },
  PAY_MIN: { zh: '最低月薪', en: 'Least pay' },
  SHIFT: { zh: '适合的班次', en: 'Shift that fits' },
  RANK: { zh: '军衔', en: 'Rank' },
  REFUSAL: { zh: '求职条件', en: 'Condition' },
  REFUSED_OCCUPATION: { zh: '不想做的职业', en: 'Work you do not want' },
  LIMIT: { zh: '身体条件', en: 'What your body allows' },
}

/** The field and what would be filled in, as it is read in both languages. */
export function proposalText(proposal: Pick<Proposal, 'kind' | 'value'>): Text {
  const [label, value] = [labels[proposal.kind], valueText(proposal)]
  return { zh: `${label.zh}：${value.zh}`, en: `${label.en}: ${value.en}` }
}

function valueText({ kind, value }: Pick<Proposal, 'kind' | 'value'>): Text {
  const itself = { zh: value, en: value }
  const named = (names: Readonly<Record<string, Text>>): Text => names[value] ?? itself
  switch (kind) {
    case 'DEGREE':
      return named(degreeNames)
    case 'SHIFT':
      return named(shiftNames)
    case 'RANK':
      return named(rankNames)
    case 'REFUSAL':
      return named(workRefusalNames)
    case 'LIMIT':
      return named(workLimitNames)
    case 'SERVICE_YEARS': {
      const { startYear, endYear } = yearsOf(value)
      return { zh: `${startYear} 年至 ${endYear} 年`, en: `${startYear} to ${endYear}` }
    }
    case 'OCCUPATION':
    case 'REFUSED_OCCUPATION':
      return reference().occupations.get(value)?.name ?? itself
    case 'AREA':
      return areaNamed(value).name
    case 'PAY_MIN':
      return { zh: `${value} 元`, en: `¥${value} a month` }
  }
}
