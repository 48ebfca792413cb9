import { pinyin } from 'pinyin-pro'
import { plainLine } from '../../rules/plain-text.ts'
import { wrongIf } from '../../rules/rule.ts'
import type { Narrowing } from './narrowing.ts'

/** What is kept beside a name so that an index finds it, and puts it in order, by how it is spoken. */
export interface NameKeys {
  /** Its syllables, then its characters: the order of names. */
  readonly nameSound: string
  /** The name from each of its syllables on, in characters, in pinyin and in initials: what begins like one of them is found. */
  readonly nameKeys: readonly string[]
}

/** A character with its syllable, or a word in letters. */
interface Unit {
  readonly text: string
  readonly sound: string
}

const chinese = /\p{Script=Han}/u
/** A Chinese character, or what stands together without one and without blanks or marks between. */
const unit = /\p{Script=Han}|[^\p{Script=Han}\s·•.,\-—()（）"'“”‘’]+/gu
/** Nobody types more of a name to find it. */
const mostUnits = 40

function unitsOf(name: string): Unit[] {
  const plain = name.normalize('NFKC').toLowerCase()
  const sounds = pinyin(plain, { toneType: 'none', type: 'all', v: true, surname: 'head' })
  const soundAt = new Map<number, string>()
  let at = 0
  for (const { origin, pinyin: sound } of sounds) {
    soundAt.set(at, sound)
    at += origin.length
  }
  return [...plain.matchAll(unit)].slice(0, mostUnits).map(({ 0: text, index }) => ({
    text,
    sound: (chinese.test(text) && soundAt.get(index)) || text,
  }))
}

const joined = (units: readonly Unit[], part: (each: Unit) => string): string => units.map(part).join('')

/** `others` are names of the same, in another language or an older writing; the order is that of the first. */
export function nameKeysOf(name: string, ...others: readonly (string | null)[]): NameKeys {
  const keys = [name, ...others].flatMap((each) => {
    const units = unitsOf(each ?? '')
    return units.flatMap((_, from) => {
      const rest = units.slice(from)
      return [
        joined(rest, ({ text }) => text),
        joined(rest, ({ sound }) => sound),
        joined(rest, ({ sound }) => sound.slice(0, 1)),
      ]
    })
  })
  const sound = unitsOf(name)
    .map((each) => each.sound)
    .join(' ')
  return { nameSound: `${sound} ${name}`, nameKeys: [...new Set(keys)] }
}

const mostTyped = 50
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** What was typed to find somebody: digits are the end of a number, all else the beginning of a part of the name. */
export function soughtOf(typed: string | null | undefined): {
  readonly phoneTail: string | null
  readonly named: Narrowing
} {
  const line = plainLine(typed ?? '')
  const isLong = line.length > mostTyped
  const wrong = wrongIf(
    isLong,
    'search',
    `搜索内容最多 ${mostTyped} 个字`,
    `A search has at most ${mostTyped} characters`,
  )
  const digits = line.replace(/[\s-]/g, '')
  if (/^(\+?86)?\d{4,11}$/.test(digits)) return { phoneTail: digits.slice(-4), named: { filter: {}, wrong } }
  const words = joined(unitsOf(line), ({ text }) => text)
  const filter = isLong || words === '' ? {} : { nameKeys: new RegExp(`^${escaped(words)}`) }
  return { phoneTail: null, named: { filter, wrong } }
}

/** The last four of a number, by which people are found. */
export const tailOf = (phone: string): string => phone.replace(/\D/g, '').slice(-4)
