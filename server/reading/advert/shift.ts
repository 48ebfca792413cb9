import type { Shift } from '../../../rules/choices.ts'

const denial = String.raw`(?:不(?:用|要|上|需要?|必|值|倒|熬|安排|含|接受)?|无需?|没有?|免|非)(?:再|上|值|倒|有)?`
const night = /夜班|晚班|大夜|通宵|night[ -]?shifts?|nights/
const day = /白班|早班|日班|day[ -]?shifts?/
const rotating = /[两二三四](?:班[倒制]|倒|班运转)|倒班|轮班|rotating shifts?|shift work/
const flexible = /弹性(?:工作|时间|上班)|时间(?:自由|灵活)|自由安排时间|flexible/

interface Wording {
  readonly said: RegExp
  readonly denied: RegExp
}

const wording = (said: RegExp): Wording => ({
  said,
  denied: new RegExp(`${denial}(?:${said.source})|\\bno (?:${said.source})`),
})
const shifts = {
  night: wording(night),
  day: wording(day),
  rotating: wording(rotating),
  flexible: wording(flexible),
}

/** When work is done; who says "no nights" or "no rotation" means the day. */
export function shiftIn(plain: string): Shift | null {
  const denies = ({ denied }: Wording) => denied.test(plain)
  const says = (words: Wording) => words.said.test(plain) && !denies(words)
  if (says(shifts.rotating) || (says(shifts.night) && says(shifts.day))) return 'ROTATING'
  if (says(shifts.night)) return 'NIGHT'
  if (says(shifts.day) || denies(shifts.night) || denies(shifts.rotating)) return 'DAY'
  return says(shifts.flexible) ? 'FLEXIBLE' : null
}
