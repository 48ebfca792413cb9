import { contractNames, degreeNames, shiftNames } from '../../../rules/choice-names.ts'
import { degrees } from '../../../rules/choices.ts'
import type { Text } from '../../../rules/text.ts'
import { areaNamed, reference } from '../../reference/index.ts'
import { lawText } from '../reasons/law-text.ts'
import { reasonText } from '../reasons/reason-text.ts'
import type { Reason, ReasonKind } from '../reasons/reason.ts'
import { wayText } from '../reasons/way-text.ts'

const said = (zh: string, en: string): Text => ({ zh, en })

/** What is said otherwise of somebody than to them; all else is said alike. */
const texts: Partial<Record<ReasonKind, (reason: Reason) => Text>> = {
  OCCUPATION: occupationText,
  WORDING: () => said('所找工作的名称相近', 'Looks for work that is called much the same'),
  SKILL: skillText,
  CERTIFICATE: skillText,
  LAW: ({ id }) => lawText(id ?? '', said('请向本人核对是否持有', 'please ask whether it is held')),
  AREA: areaText,
  SHIFT({ shift }) {
    const { zh, en } = shift === null ? said('班次', 'the shift') : shiftNames[shift]
    return said(`接受${zh}`, `Accepts ${en}`)
  },
  CONTRACT({ contract }) {
    const { zh, en } = contract === null ? said('合同类型', 'the contract') : contractNames[contract]
    return said(`接受${zh}`, `Accepts ${en}`)
  },
  AVAILABILITY: () => said('到岗时间合适', 'Can start in time'),
  DEGREE: degreeText,
  EXPERIENCE: experienceText,
}

/** The sentence of a reason, for whoever looks for people. */
export const personText = (reason: Reason): Text => (texts[reason.kind] ?? reasonText)(reason)

/** Near home, or wished for: which of both stays the person's own. */
function areaText(reason: Reason): Text {
  if (reason.id === null || reason.number !== null) return reasonText(reason)
  const { zh, en } = areaNamed(reason.id).name
  return said(`工作地点合适：${zh}`, `The place suits: ${en}`)
}

function occupationText({ id, state }: Reason): Text {
  const name = id === null ? undefined : reference().occupations.get(id)?.name
  const what =
    state === 'MET' ? said('职业对口', 'The occupation fits') : said('职业相近', 'A related occupation')
  return name ? said(`${what.zh}：${name.zh}`, `${what.en}: ${name.en}`) : what
}

function skillText({ id: given, state, demanded, number: days, way }: Reason): Text {
  const id = given ?? ''
  const skill = reference().skills.get(id)
  const name = skill?.name ?? said(id, id)
  const isPaper = skill?.kind === 'CERTIFICATE'
  if (state === 'MET')
    return isPaper ? said(`持${name.zh}`, `Holds: ${name.en}`) : said(`会${name.zh}`, `Can do: ${name.en}`)
  const asks = demanded
    ? said(`需${name.zh}`, `Needs: ${name.en}`)
    : said(`有${name.zh}更好`, `Welcome: ${name.en}`)
  if (state === 'UNKNOWN') return said(`${asks.zh}，档案未写明`, `${asks.en}; the file does not say`)
  if (way !== null) return wayText(asks, way)
  if (state === 'MISSING') return said(`${asks.zh}，档案中没有`, `${asks.en}; the file has none`)
  if (days === null) return asks
  return said(
    `${asks.zh}，有 ${days} 天培训`,
    `${asks.en}; there is a training of ${days} ${days === 1 ? 'day' : 'days'}`,
  )
}

function degreeText({ number, state }: Reason): Text {
  const degree = degrees[number ?? 0]
  const { zh, en } = degree ? degreeNames[degree] : said('', '')
  if (state === 'MET') return said(`学历符合：${zh}`, `Schooling suffices: ${en}`)
  if (state === 'UNKNOWN') return said(`需${zh}学历，档案未写明`, `Needs: ${en}; the file does not say`)
  return said(`需${zh}学历`, `Needs: ${en}`)
}

function experienceText({ number, state }: Reason): Text {
  const years = number ?? 0
  const needs = said(`需 ${years} 年经验`, `Needs ${years} ${years === 1 ? 'year' : 'years'} of experience`)
  return state === 'NEAR'
    ? said(`${needs.zh}，服役经历相关`, `${needs.en}; the service is related`)
    : said(`${needs.zh}，请向本人了解`, `${needs.en}; please ask`)
}
