import type { ContractType } from '../../../rules/choices.ts'
import { stanceOf } from '../stance.ts'
import { pairs } from '../text/pairs.ts'
import { scan, wordsOfKinds } from '../text/scanner.ts'

type ContractWord = ContractType | 'FULL_TIME' | 'OTHER'

const years = '一|二|两|三|五|1|2|3|5'.split('|')

const words: Readonly<Record<ContractWord, readonly string[]>> = {
  PERMANENT: [
    ...'无固定期限|长期合同|长期劳动合同'.split('|'),
    ...pairs('permanent', 'position|contract|job|role|employment', ' '),
  ],
  FIXED_TERM: [
    ...years.flatMap((count) => [`签${count}年`, `签订${count}年`, `${count}年一签`]),
    ...'固定期限|合同制|合同工|fixed-term contract|fixed term contract|temporary contract'.split('|'),
  ],
  DISPATCH: '劳务派遣|派遣制|派遣工|第三方派遣|agency contract|labor dispatch|labour dispatch'.split('|'),
  INTERNSHIP: '实习生|实习岗|实习岗位|暑期实习|寒假实习|带薪实习|intern|interns|internship'.split('|'),
  PART_TIME: '兼职|非全日制|小时工|钟点工|半职|part-time|part time|parttime'.split('|'),
  SEASONAL:
    '季节性|季节工|暑期工|暑假工|寒假工|寒暑假工|旺季工|采摘季|seasonal|summer job|seasonal job'.split('|'),
  FULL_TIME: '全职|全兼职|专兼职|专/兼职|full-time|full time'.split('|'),
  OTHER: [
    ...'可兼职|可以兼职|兼职也可|兼职亦可|兼职均可|兼职可|小时工作|小时工资|小时工时'.split('|'),
    ...pairs('劳务派遣', '公司|业务|专员|主管|经理|顾问|管理|客户|项目|许可'),
    ...pairs('实习生', '管理|招聘|导师|主管|转正|可|也'),
    ...pairs('兼职', '主管|招聘|管理|平台|经理|中介|项目|网'),
    ...'seasonal products|seasonal product|seasonal goods|seasonal flu'.split('|'),
  ],
}
const contractWordAt = wordsOfKinds(words)

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
  if (said.has('INTERNSHIP')) return 'INTERNSHIP'
  if (said.has('DISPATCH')) return 'DISPATCH'
  if (said.has('PERMANENT')) return 'PERMANENT'
  return said.has('FIXED_TERM') ? 'FIXED_TERM' : null
}
