import type { Shift } from '../../../rules/choices.ts'
import type { Text } from '../../../rules/text.ts'
import { areaNamed, reference } from '../../reference/index.ts'
import type { Reason, ReasonState } from './reason.ts'

const degreeNames: readonly Text[] = [
  { zh: '不限学历', en: 'no schooling' },
  { zh: '初中', en: 'junior high school' },
  { zh: '高中或中专', en: 'high school' },
  { zh: '大专', en: 'an associate degree' },
  { zh: '本科', en: 'a bachelor’s degree' },
  { zh: '硕士', en: 'a master’s degree' },
  { zh: '博士', en: 'a doctorate' },
]

const shiftNames: Record<Shift, Text> = {
  DAY: { zh: '白班', en: 'day shift' },
  NIGHT: { zh: '夜班', en: 'night shift' },
  ROTATING: { zh: '倒班', en: 'rotating shifts' },
  FLEXIBLE: { zh: '时间灵活', en: 'flexible hours' },
}

type Say = Record<ReasonState, Text>
const both = (zh: string, en: string): Text => ({ zh, en })

/** The sentence of a reason, in both languages; without the mark, which its state stands for. */
export function reasonText(reason: Reason): Text {
  switch (reason.kind) {
    case 'SKILL':
    case 'CERTIFICATE':
      return skillText(reason)
    case 'OCCUPATION':
      return occupationText(reason)
    case 'AREA':
      return areaText(reason)
    case 'PAY':
      return payText(reason)
    case 'SHIFT':
      return shiftText(reason)
    case 'DEGREE':
      return degreeText(reason)
    case 'EXPERIENCE':
      return experienceText(reason)
    case 'AVAILABILITY':
      return reason.state === 'MET'
        ? both('到岗时间合适', 'You can start in time')
        : both('您能到岗时招聘已截止', 'It closes before you can start')
    case 'VETERANS_PREFERRED':
      return reason.state === 'MET'
        ? both('退役军人优先', 'Veterans preferred')
        : both('未写明退役军人优先', 'No preference for veterans is stated')
    case 'WORDING':
      return both('岗位名称相近', 'The title is much like what you seek')
  }
}

function skillText({ id: given, state, demanded, likely, number: days }: Reason): Text {
  const id = given ?? ''
  const skill = reference().skills.get(id)
  const name = skill?.name ?? both(id, id)
  const certificate = skill?.kind === 'CERTIFICATE'
  const has = certificate
    ? both(`持${name.zh}`, `You hold: ${name.en}`)
    : both(`会${name.zh}`, `You can do: ${name.en}`)
  const asks = demanded
    ? both(`需${name.zh}`, `Needs: ${name.en}`)
    : both(`有${name.zh}更好`, `Welcome: ${name.en}`)
  if (state === 'MET') return has
  if (state === 'UNKNOWN') return both(`${asks.zh}，档案未写明`, `${asks.en}; your file does not say`)
  if (state === 'MISSING') return asks
  if (likely) return both(`${asks.zh}，您可能具备，请确认`, `${asks.en}; you may have it, please confirm`)
  if (days === null) return asks
  return both(
    `${asks.zh}，有 ${days} 天培训`,
    `${asks.en}; there is a training of ${days} ${days === 1 ? 'day' : 'days'}`,
  )
}

function occupationText({ id, state }: Reason): Text {
  const name = id === null ? undefined : reference().occupations.get(id)?.name
  if (state === 'MET')
    return name
      ? both(`职业对口：${name.zh}`, `Your occupation: ${name.en}`)
      : both('职业对口', 'Your occupation')
  return name
    ? both(`职业相近：${name.zh}`, `A related occupation: ${name.en}`)
    : both('职业相近', 'A related occupation')
}

function areaText({ id, state }: Reason): Text {
  if (state === 'UNKNOWN' || id === null) return both('未写明工作地点', 'The place is not stated')
  const { name, level } = areaNamed(id)
  if (state === 'MISSING') return both(`在${name.zh}，不在所选区域`, `In ${name.en}, outside your areas`)
  const near = {
    TOWN: both('同镇', 'Same town'),
    DISTRICT: both('同区县', 'Same district'),
    CITY: both('同市', 'Same city'),
  }
  return level === 'PROVINCE'
    ? both(`在${name.zh}`, `In ${name.en}`)
    : both(`${near[level].zh}：${name.zh}`, `${near[level].en}: ${name.en}`)
}

function payText({ number, state }: Reason): Text {
  const say: Say = {
    MET: both(`月薪 ${number} 元起，达到期望`, `Pays from ${number} yuan a month, as you wish`),
    NEAR: both(`月薪最高 ${number} 元，可达期望`, `Pays up to ${number} yuan a month, within your wish`),
    MISSING: both(`月薪最高 ${number} 元，低于期望`, `Pays up to ${number} yuan a month, below your wish`),
    UNKNOWN: both('未写明薪酬', 'The pay is not stated'),
  }
  return say[state]
}

function shiftText({ shift, state }: Reason): Text {
  if (shift === null) return both('未写明班次', 'The shift is not stated')
  const { zh, en } = shiftNames[shift]
  const say: Say = {
    MET: both(`${zh}，合您所选`, `It is ${en}, as you wish`),
    NEAR: both(`${zh}，可商量`, `It is ${en}; ask the employer`),
    MISSING: both(`${zh}，与所选不同`, `It is ${en}, not what you chose`),
    UNKNOWN: both('未写明班次', 'The shift is not stated'),
  }
  return say[state]
}

function degreeText({ number, state }: Reason): Text {
  const { zh, en } = degreeNames[number ?? 0] ?? both('', '')
  if (state === 'MET') return both(`学历符合：${zh}`, `Your schooling suffices: ${en}`)
  if (state === 'UNKNOWN') return both(`需${zh}学历，档案未写明`, `Needs ${en}; your file does not say`)
  return both(`需${zh}学历`, `Needs ${en}`)
}

function experienceText({ number, state }: Reason): Text {
  const years = number ?? 0
  const needs = both(`需 ${years} 年经验`, `Needs ${years} ${years === 1 ? 'year' : 'years'} of experience`)
  return state === 'NEAR'
    ? both(`${needs.zh}，您的服役经历相关`, `${needs.en}; your service is related`)
    : both(`${needs.zh}，请与单位沟通`, `${needs.en}; ask the employer`)
}
