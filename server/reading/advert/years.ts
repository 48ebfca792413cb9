const digits = '一二三四五六七八九十'
const count = `(\\d{1,2}|[两${digits}]{1,2})`
const upTo = `(?:年?[-~到至]${count})?`
const experience = '(?:经验|经历|工龄|驾龄)'

/** Words that ask for some years; the first number is the least. */
const asked = [
  new RegExp(`(?<!\\d)${count}${upTo}年(?:[及或]?以上|起|\\+)?[^,。;\\d ]{0,10}?${experience}`),
  new RegExp(`(?<!\\d)${count}${upTo}年[及或]?以上(?!的?(?:合同|老|品牌|企业|历史|质保|年假))`),
  new RegExp(`(?:至少|不少于|不低于|最少)${count}年(?!合同)`),
  new RegExp(`${experience}(?:要求)?[: ]{0,2}${count}${upTo}年`),
  /\b(\d{1,2})\+?(?: ?(?:-|to) ?\d{1,2})? ?years?'?(?: of)?(?: [a-z-]+){0,3} experience/,
  /\b(?:at least|minimum(?: of)?) (\d{1,2}) years?(?! contract)/,
]
const noneAsked =
  /经验不限|不限(?:工作)?经验|(?:无需|无须|不(?:需要?|用|要求|限))(?:任何|有)?(?:工作|相关)?经验|[无零0](?:工作|相关)?经验(?:要求|可|[亦均也即都]可|者|入职)?|没有?经验[也亦]?可|小白|(?<!不[招收要]|非|拒绝|谢绝)应届(?!.{0,4}勿)|no experience|experience (?:is )?not (?:required|needed|necessary)/
const atMost = new RegExp(`${count}年(?:以下|以内)(?:工作|相关)?经验`)
const welcome = /^[^,。; ]{0,8}(?:优先|更佳|者佳|加分)|^[^,.;]{0,20}(?:prefer|a plus|advantage)/
const someNoneCells = /^(无需经验|经验不限|不限|在校生\/应届生|应届生?|在校生?|\d+年以下)$/

const mostYears = 50

function numberOf(words: string): number {
  if (/\d/.test(words)) return Number(words)
  const [tens, ones] = words.replaceAll('两', '二').split('十')
  const of = (digit: string | undefined) => digits.indexOf(digit ?? '') + 1
  return ones === undefined ? of(tens) : (tens ? of(tens) : 1) * 10 + (ones ? of(ones) : 0)
}

/** Least years that a cell of a table states, null when it is empty; undefined when it is not understood. */
export function yearsNamed(cell: string): number | null | undefined {
  if (cell === '') return null
  if (someNoneCells.test(cell)) return 0
  const years = /^(\d{1,2})(?:-\d{1,2})?(?:年)?(?:及?以上)?$/.exec(cell)?.[1]
  return years === undefined || Number(years) > mostYears ? undefined : Number(years)
}

/** Least years of experience that a text asks for, 0 when it says that none are needed. The text is plain. */
export function yearsIn(plain: string): number | null {
  if (!/[年经届白]|year|experience/.test(plain)) return null
  for (const pattern of asked) {
    const found = pattern.exec(plain)
    if (!found?.[1] || atMost.test(found[0])) continue
    if (!welcome.test(plain.slice(found.index + found[0].length))) return numberOf(found[1])
  }
  return noneAsked.test(plain) || atMost.test(plain) ? 0 : null
}
