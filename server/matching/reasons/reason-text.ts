import { contractNames, shiftNames, workLimitNames, workRefusalNames } from '../../../rules/choice-names.ts'
import type { Text } from '../../../rules/text.ts'
import { areaNamed, reference } from '../../reference/index.ts'
import type { Reason, ReasonKind, ReasonState } from './reason.ts'
import { lawText } from './law-text.ts'
import { wayText } from './way-text.ts'

const degreeNames: readonly Text[] = [
  { zh: '不限学历', en: 'no schooling' },
  { zh: '初中', en: 'junior high school' },
  { zh: '高中或中专', en: 'high school' },
  { zh: '大专', en: 'an associate degree' },
  { zh: '本科', en: 'a bachelor’s degree' },
  { zh: '硕士', en: 'a master’s degree' },
  { zh: '博士', en: 'a doctorate' },
]

/** Names of several things of a reason; an occupation that is refused goes by its name. */
function namesOf(ids: string | null, names: Readonly<Record<string, Text>>): Text {
  const all = (ids ?? '').split('|').map((id): Text => {
    const occupation = reference().occupations.get(id)?.name
    return names[id] ?? (occupation ? said(`不做${occupation.zh}`, `no ${occupation.en}`) : said(id, id))
  })
  return said(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '))
}

const isPlace = (id: string): boolean => /^\d{6,}$/.test(id)

type Say = Record<ReasonState, Text>
const said = (zh: string, en: string): Text => ({ zh, en })

const texts: Record<ReasonKind, (reason: Reason) => Text> = {
  SKILL: skillText,
  CERTIFICATE: skillText,
  LAW: ({ id }) => lawText(id ?? ''),
  OCCUPATION: occupationText,
  AREA: areaText,
  PAY: payText,
  SHIFT: shiftText,
  CONTRACT: contractText,
  BODY({ id }) {
    const { zh, en } = namesOf(id, workLimitNames)
    return said(
      `这份工作可能不合您填写的“${zh}”（仅您自己可见）`,
      `It may not go with what you told: ${en} (only you see this)`,
    )
  },
  REFUSAL({ id }) {
    const ids = (id ?? '').split('|')
    const place = ids.find(isPlace)
    const { zh, en } = namesOf(ids.filter((each) => !isPlace(each)).join('|'), workRefusalNames)
    if (place === undefined) return said(`不合您说的“${zh}”`, `You said: ${en}`)
    const { name } = areaNamed(place)
    return said(`在${name.zh}，不合您说的“${zh}”`, `In ${name.en}; you said: ${en}`)
  },
  DEGREE: degreeText,
  EXPERIENCE: experienceText,
  AVAILABILITY: ({ state }) =>
    state === 'MET'
      ? said('到岗时间合适', 'You can start in time')
      : said('您能到岗时招聘已截止', 'It closes before you can start'),
  VETERANS_PREFERRED: () => said('退役军人优先', 'Veterans preferred'),
  AGE: ({ number }) => ageText(number ?? 0),
  ENTRY: ({ state }) =>
    state === 'MET'
      ? said('入门岗位，注明可以从头教', 'Open to beginners, who are taught')
      : state === 'NEAR'
        ? said('入门岗位，没有硬性要求', 'Open to beginners: nothing is demanded')
        : said('有入门以外的要求', 'It asks for more than a beginner has'),
  WORDING: () => said('岗位名称相近', 'The title is much like what you seek'),
}

/** The sentence of a reason, in both languages; without the mark, which its state stands for. */
export const reasonText = (reason: Reason): Text => texts[reason.kind](reason)

function skillText(reason: Reason): Text {
  const { id: given, state, demanded, likely, number: days, way } = reason
  const id = given ?? ''
  const skill = reference().skills.get(id)
  const name = skill?.name ?? said(id, id)
  const certificate = skill?.kind === 'CERTIFICATE'
  const has = certificate
    ? said(`持${name.zh}`, `You hold: ${name.en}`)
    : said(`会${name.zh}`, `You can do: ${name.en}`)
  const asks = demanded
    ? said(`需${name.zh}`, `Needs: ${name.en}`)
    : said(`有${name.zh}更好`, `Welcome: ${name.en}`)
  if (state === 'MET') return has
  if (state === 'UNKNOWN') return said(`${asks.zh}，档案未写明`, `${asks.en}; your file does not say`)
  if (way !== null && !likely) return wayText(asks, way)
  if (state === 'MISSING') return asks
  if (likely) return said(`${asks.zh}，您可能具备，请确认`, `${asks.en}; you may have it, please confirm`)
  if (days === null) return asks
  return said(
    `${asks.zh}，有 ${days} 天培训`,
    `${asks.en}; there is a training of ${days} ${days === 1 ? 'day' : 'days'}`,
  )
}

function occupationText({ id, state }: Reason): Text {
  const name = id === null ? undefined : reference().occupations.get(id)?.name
  if (state === 'MET')
    return name
      ? said(`职业对口：${name.zh}`, `Your occupation: ${name.en}`)
      : said('职业对口', 'Your occupation')
  return name
    ? said(`职业相近：${name.zh}`, `A related occupation: ${name.en}`)
    : said('职业相近', 'A related occupation')
}

function ageText(days: number): Text {
  if (days === 0) return said('今天发布', 'Posted today')
  return said(`${days} 天前发布`, `Posted ${days} ${days === 1 ? 'day' : 'days'} ago`)
}

function areaText({ id, state, number: km }: Reason): Text {
  if (state === 'UNKNOWN' || id === null) return said('工作地点未注明', 'The place is not stated')
  const { name, level } = areaNamed(id)
  if (state === 'MISSING') return said(`在${name.zh}，不在所选区域`, `In ${name.en}, outside your areas`)
  if (km !== null)
    return said(
      `${name.zh}，约 ${km} 公里（按区县中心估算）`,
      `${name.en}, some ${km} km away (between district centres)`,
    )
  const near = {
    VILLAGE: said('同村', 'Same village'),
    TOWN: said('同镇', 'Same town'),
    DISTRICT: said('同区县', 'Same district'),
    CITY: said('同市', 'Same city'),
  }
  return level === 'PROVINCE'
    ? said(`在${name.zh}`, `In ${name.en}`)
    : said(`${near[level].zh}：${name.zh}`, `${near[level].en}: ${name.en}`)
}

function payText({ number, state }: Reason): Text {
  const say: Say = {
    MET: said(`月薪 ${number} 元起，达到期望`, `Pays from ${number} yuan a month, as you wish`),
    NEAR: said(`月薪最高 ${number} 元，可达期望`, `Pays up to ${number} yuan a month, within your wish`),
    MISSING: said(`月薪最高 ${number} 元，低于期望`, `Pays up to ${number} yuan a month, below your wish`),
    UNKNOWN: said('薪酬未注明', 'The pay is not stated'),
  }
  return say[state]
}

const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function shiftText({ shift, state }: Reason): Text {
  if (shift === null) return said('班次未注明', 'The shift is not stated')
  const { zh, en } = shiftNames[shift]
  const say: Say = {
    MET: said(`${zh}，合您所选`, `${begun(en)}, as you wish`),
    NEAR: said(`${zh}，可商量`, `${begun(en)}; ask the employer`),
    MISSING: said(`${zh}，与所选不同`, `${begun(en)}, not what you chose`),
    UNKNOWN: said('班次未注明', 'The shift is not stated'),
  }
  return say[state]
}

function contractText({ contract, state }: Reason): Text {
  if (contract === null) return said('合同类型未注明', 'The kind of contract is not stated')
  const { zh, en } = contractNames[contract]
  return state === 'MET'
    ? said(`${zh}，合您所选`, `It is ${en}, as you wish`)
    : said(`${zh}，与所选不同`, `It is ${en}, not what you chose`)
}

function degreeText({ number, state }: Reason): Text {
  const { zh, en } = degreeNames[number ?? 0] ?? said('', '')
  if (state === 'MET') return said(`学历符合：${zh}`, `Your schooling suffices: ${en}`)
  if (state === 'UNKNOWN') return said(`需${zh}学历，档案未写明`, `Needs ${en}; your file does not say`)
  return said(`需${zh}学历`, `Needs ${en}`)
}

function experienceText({ number, state }: Reason): Text {
  const years = number ?? 0
  const needs = said(`需 ${years} 年经验`, `Needs ${years} ${years === 1 ? 'year' : 'years'} of experience`)
  return state === 'NEAR'
    ? said(`${needs.zh}，您的服役经历相关`, `${needs.en}; your service is related`)
    : said(`${needs.zh}，请与单位沟通`, `${needs.en}; ask the employer`)
}
