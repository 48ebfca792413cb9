import { contractNames, shiftNames } from '../../../rules/choice-names.ts'
import type { Text } from '../../../rules/text.ts'
import { areaNamed, reference } from '../../reference/index.ts'
import { lengthOfWay } from '../reasons/way-text.ts'
import type { Change, ChangeKind } from './change.ts'

const said = (zh: string, en: string): Text => ({ zh, en })
const nothing = said('', '')

const skillName = (id: string | null): Text => reference().skills.get(id)?.name ?? said(id ?? '', id ?? '')

const texts: Record<ChangeKind, (change: Change) => Text> = {
  CONFIRM({ id }) {
    const { zh, en } = skillName(id)
    return said(`如果您确实有“${zh}”，在档案里确认`, `If you do have it, confirm in your file: ${en}`)
  },
  LEARN({ id, way, number }) {
    const { zh, en } = skillName(id)
    const length = lengthOfWay(number ?? 0)
    return (way?.steps.length ?? 0) > 1 || way?.steps.some(({ years }) => years > 0)
      ? said(`逐步学到“${zh}”，全程${length.zh}`, `Learn step by step for: ${en}, ${length.en} in all`)
      : said(`参加“${zh}”培训，${number} 天`, `Take a training of ${number} days for: ${en}`)
  },
  PLACE({ id }) {
    const { zh, en } = areaNamed(id ?? '').name
    return said(`也接受在${zh}工作`, `Accept work in ${en} too`)
  },
  PAY: ({ number }) => said(`月薪 ${number} 元也接受`, `Accept ${number} yuan a month too`),
  SHIFT({ shift }) {
    const { zh, en } = shift === null ? nothing : shiftNames[shift]
    return said(`也接受${zh}`, `Accept ${en} too`)
  },
  CONTRACT({ contract }) {
    const { zh, en } = contract === null ? nothing : contractNames[contract]
    return said(`也接受${zh}`, `Accept ${en} too`)
  },
  START: ({ day }) => said(`能在 ${day} 前到岗`, `Be able to start by ${day}`),
  OCCUPATION({ id }) {
    const { zh, en } = reference().occupations.get(id)?.name ?? nothing
    return said(`把“${zh}”加进想做的职业`, `Add to the work you wish for: ${en}`)
  },
}

/** What would have to be otherwise, in both languages. */
export const changeText = (change: Change): Text => texts[change.kind](change)
