import { branchNames, contractNames, shiftNames, workRefusalNames } from '../../rules/choice-names.ts'
import type { Text } from '../../rules/text.ts'
import { saidList } from '../platform/personal.ts'
import { areaPathText, reference } from '../reference/index.ts'
import type { OnBehalf } from './behalf/on-behalf.ts'
import type { Answer, Answered, ServicePeriodRow, WishesRow } from './veteran.ts'

/* What a file keeps as codes, as its person reads it. */

export const saidArea = (code: string): Text => ({
  zh: areaPathText(code, 'zh-CN'),
  en: areaPathText(code, 'en'),
})

const answers: Readonly<Record<Answer, Text>> = {
  SUGGESTED: { zh: '待确认', en: 'not looked at yet' },
  CONFIRMED: { zh: '已确认', en: 'confirmed' },
  REJECTED: { zh: '已否定', en: 'rejected' },
}

type Names = ReadonlyMap<string, { readonly name: Text }>

export const saidAnswered = (rows: readonly Answered[], names: Pick<Names, 'get'>): Text | undefined =>
  saidList(
    rows.map(({ id, answer }) => {
      const { zh, en } = names.get(id)?.name ?? { zh: id, en: id }
      return { zh: `${zh}（${answers[answer].zh}）`, en: `${en} (${answers[answer].en})` }
    }),
  )

const joined = (texts: readonly (Text | null | undefined)[]): Text => {
  const there = texts.filter((each) => each !== null && each !== undefined)
  return { zh: there.map(({ zh }) => zh).join(' '), en: there.map(({ en }) => en).join(' ') }
}

export const saidPeriods = (periods: readonly ServicePeriodRow[]): Text | undefined =>
  saidList(
    periods.map(({ branch, specialtyId, startYear, endYear }) => {
      const years = [startYear, endYear].map((year) => year ?? '?').join('–')
      const post = reference().specialties.get(specialtyId ?? '')?.name
      return joined([{ zh: years, en: years }, branch && branchNames[branch], post])
    }),
  )

/** Only what is wished for. */
export const saidWishes = (wishes: WishesRow): Text | undefined =>
  saidList(
    [
      ...reference()
        .occupations.known(wishes.occupationCodes)
        .map(({ name }) => name),
      ...wishes.areaCodes.map(saidArea),
      ...wishes.shifts.map((shift) => shiftNames[shift]),
      ...(wishes.refusals ?? []).map((refusal) => workRefusalNames[refusal]),
      ...reference()
        .occupations.known(wishes.refusedOccupationCodes ?? [])
        .map(({ name: { zh, en } }) => ({ zh: `不做：${zh}`, en: `not: ${en}` })),
      ...(wishes.contractTypes ?? []).map((type) => contractNames[type]),
      wishes.payMin === null
        ? null
        : { zh: `每月不低于 ${wishes.payMin} 元`, en: `CNY ${wishes.payMin} a month at least` },
      wishes.availableFrom && {
        zh: `${wishes.availableFrom} 起可到岗`,
        en: `from ${wishes.availableFrom} on`,
      },
    ].filter((each) => each !== null && each !== ''),
  )

/** Who made the file, by which paper, and who can be called. */
export function saidOnBehalf(kept: OnBehalf | undefined): Text | undefined {
  if (!kept) return undefined
  const contact = [kept.contactName, kept.contactPhone].filter((each) => each !== null).join(' ')
  return {
    zh: `${kept.by}，同意书 ${kept.consentOn}${contact && `，联系人 ${contact}`}`,
    en: `${kept.by}, consent of ${kept.consentOn}${contact && `, to call: ${contact}`}`,
  }
}
