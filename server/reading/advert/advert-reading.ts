import { plainText, reference } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import { compactText, lexiconOf } from '../lexicon.ts'
import type { ReadItem } from '../service-reading.ts'
import { meaningOfTitle } from '../titles/title-meaning.ts'

export type ShiftRead = 'DAY' | 'NIGHT' | 'ROTATING' | 'FLEXIBLE'

/** A skill or certificate that an advert names, and whether it demands it or only welcomes it. */
export interface SkillRead extends ReadItem {
  readonly demanded: boolean
}

/** What an advert's title, and its text when given, say. */
export interface TitleReading {
  /** Codes of the product's own table, surest first. */
  readonly occupations: readonly { readonly id: string; readonly confidence: number }[]
  readonly skills: readonly SkillRead[]
  readonly shift: ShiftRead | null
  readonly veteransPreferred: boolean
}

const leastSure = 0.05
/** Longer adverts are read to here. */
const longestText = 20_000

export function readTitle(title: string, description = ''): TitleReading {
  const { occupations } = reference()
  const text = `${title}\n${description}`.slice(0, longestText)
  const plain = plainText(text).text
  return {
    occupations: meaningOfTitle(title)
      .occupations.filter(({ id, confidence }) => confidence >= leastSure && occupations.has(id))
      .map(({ id, confidence }) => ({ id, confidence: Math.round(confidence * 100) / 100 })),
    skills: skillsIn(text),
    shift: shiftIn(plain),
    veteransPreferred: prefersVeterans(plain),
  }
}

const welcome = /优先|更佳|加分|更好|prefer|plus|an advantage/

/** Skills and certificates that a text names and does not deny. */
export function skillsIn(original: string): SkillRead[] {
  const { text, origin } = compactText(original)
  const byId = new Map<string, SkillRead>()
  for (const { term, from, to, exact } of lexiconOf(reference()).find(text, 'skill')) {
    if (isDenied(text, from, to)) continue
    const [phrase = ''] = text.slice(from, to + 12).split(/[，。；,;\n]/)
    const known = byId.get(term.id)
    byId.set(term.id, {
      id: term.id,
      confidence: Math.max(exact ? 0.95 : 0.75, known?.confidence ?? 0),
      words: [...new Set([...(known?.words ?? []), original.slice(origin[from], origin[to]).trim()])],
      demanded: !welcome.test(phrase) || (known?.demanded ?? false),
    })
  }
  return [...byId.values()]
}

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
export function shiftIn(plain: string): ShiftRead | null {
  const denies = ({ denied }: Wording) => denied.test(plain)
  const says = (words: Wording) => words.said.test(plain) && !denies(words)
  if (says(shifts.rotating) || (says(shifts.night) && says(shifts.day))) return 'ROTATING'
  if (says(shifts.night)) return 'NIGHT'
  if (says(shifts.day) || denies(shifts.night) || denies(shifts.rotating)) return 'DAY'
  return says(shifts.flexible) ? 'FLEXIBLE' : null
}

const veteran =
  '(?:退役军人|退伍军人|退役士兵|退伍士兵|退伍兵|退役兵|复员军人|转业军人|复转军人|军转干部|退伍|退役)'
const wanted = '(?:优先|优待|欢迎|专场|专岗|加分|更佳)'
const near = String.raw`[^，。；,;\n]{0,8}`
const preference = new RegExp(
  `${veteran}${near}${wanted}|(?:优先|欢迎|面向)${near}${veteran}|` +
    'veterans?[^.;\\n]{0,20}(?:prefer|welcome|priority)|(?:prefer|welcome)[^.;\\n]{0,20}veterans?',
)

/** Whether a text prefers veterans, in whatever of the usual words. */
const prefersVeterans = (plain: string): boolean => preference.test(plain)

const veteransOnly = new RegExp(`${veteran}(?!.{0,2}(?:事务|服务))|veterans?`)

/** Whether typed words look for work for veterans, rather than for work with them. */
export const mentionsVeterans = (plain: string): boolean => veteransOnly.test(plain)
