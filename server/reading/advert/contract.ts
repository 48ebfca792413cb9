import type { ContractType } from '../../../rules/choices.ts'
import { stanceOf } from '../stance.ts'
import { scan, wordsAt } from '../text/scanner.ts'

type ContractWord = ContractType | 'FULL_TIME' | 'OTHER'

const years = '一|二|两|三|五|1|2|3|5'.split('|')

const words: Readonly<Record<ContractWord, string>> = {
  PERMANENT:
    '无固定期限|长期合同|长期劳动合同|permanent position|permanent contract|permanent job|permanent role|permanent employment',
  FIXED_TERM: [
    ...years.flatMap((count) => [`签${count}年`, `签订${count}年`, `${count}年一签`]),
    '固定期限|合同制|合同工|fixed-term contract|fixed term contract|temporary contract',
  ].join('|'),
  PART_TIME: '兼职|非全日制|小时工|钟点工|半职|part-time|part time|parttime',
  SEASONAL: '季节性|季节工|暑期工|暑假工|寒假工|寒暑假工|旺季工|采摘季|seasonal|summer job|seasonal job',
  FULL_TIME: '全职|全兼职|专兼职|专/兼职|full-time|full time',
  OTHER: [
    '可兼职|可以兼职|兼职也可|兼职亦可|兼职均可|兼职可|小时工作|小时工资|小时工时',
    '兼职主管|兼职招聘|兼职管理|兼职平台|兼职经理|兼职中介|兼职项目|兼职网',
    'seasonal products|seasonal product|seasonal goods|seasonal flu',
  ].join('|'),
}
const kinds = ['PERMANENT', 'FIXED_TERM', 'PART_TIME', 'SEASONAL', 'FULL_TIME', 'OTHER'] as const

const contractWordAt = wordsAt(
  kinds.flatMap((kind) => words[kind].split('|').map((word) => [word, kind] as const)),
)

/** What is seasonal may be wares as well: 季节性冷饮. */
const aboutThings = /^季节性(?![用岗工短临招兼])\p{Script=Han}/u

/** Under which contract one works; null when a text says nothing, or leaves it open. The text is plain. */
export function contractIn(plain: string): ContractType | null {
  const found = scan(plain, contractWordAt).filter(
    (word) => stanceOf(plain, word) === 'SAID' && !aboutThings.test(plain.slice(word.from, word.to + 1)),
  )
  const said = new Set(found.map(({ meaning }) => meaning))
  if (said.has('SEASONAL')) return 'SEASONAL'
  if (said.has('PART_TIME')) return said.has('FULL_TIME') ? null : 'PART_TIME'
  if (said.has('PERMANENT')) return 'PERMANENT'
  return said.has('FIXED_TERM') ? 'FIXED_TERM' : null
}
