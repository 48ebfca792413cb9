import { once } from '../../platform/once.ts'
import type { Reference } from '../../reference/index.ts'
import { sense } from '../sense.ts'
import type { Clause } from './clauses.ts'
import type { Steps } from './steps.ts'

/** How near a text is to an occupation of the tables, and the part of it that is nearest. */
export interface Sensed {
  readonly code: string
  /** 0 to 1. */
  readonly nearness: number
  readonly clause: Clause
}

/** More parts than these are a life told at length: the rest is heard by its words. */
const mostParts = 24
const longestPart = 80
const longestWhole = 300
/** An occupation that the tables lack speaks for those of its group that they hold. */
const forItsGroup = 0.9
/** How much the nearest part counts beside the average of all. */
const shareOfNearest = 0.5

const groupOf = (code: string): string => code.split('-').slice(0, 3).join('-')

/** For each official occupation the places in `codes` for which it speaks. */
function speakingFor(official: readonly string[], codes: readonly string[]): number[][] {
  const places = new Map(codes.map((code, at) => [code, at]))
  const groups = new Map<string, number[]>()
  codes.forEach((code, at) => groups.set(groupOf(code), [...(groups.get(groupOf(code)) ?? []), at]))
  return official.map((code) => {
    const own = places.get(code)
    return own === undefined ? (groups.get(groupOf(code)) ?? []) : [own]
  })
}

/** Compares a text and its parts with the names and definitions of all occupations, by the encoder; a part a step. */
export function sensedReader({ occupations }: Reference): (clauses: readonly Clause[]) => Steps<Sensed[]> {
  const known = once(() => {
    const codes = occupations.all.map(({ code }) => code)
    const official = sense().classification.codes
    return { codes, official, places: speakingFor(official, codes) }
  })
  const nearnessOf = (text: string): Float32Array => {
    const { encoder, classification } = sense()
    const { codes, official, places } = known()
    const near = new Float32Array(codes.length)
    classification.nearness(encoder.vector(text), true).forEach((value, at) => {
      for (const place of places[at]!) {
        const own = codes[place] === official[at] ? value : value * forItsGroup
        if (own > near[place]!) near[place] = own
      }
    })
    return near
  }
  return function* (told) {
    const parts = told.filter(({ text }) => text.trim().length > 1).slice(0, mostParts)
    const heard = partsAndWhole(parts)
    const near: Float32Array[] = []
    for (const text of heard.keys()) {
      near.push(nearnessOf(text))
      yield
    }
    const clauses = [...heard.values()]
    return near.length === 0 ? [] : known().codes.map((code, at) => summed(code, at, near, clauses))
  }
}

/** The parts and all of them together, each text once. */
function partsAndWhole(parts: readonly Clause[]): Map<string, Clause> {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return new Map()
  const text = parts.map((part) => part.text).join('，')
  const whole = { from: first.from, to: last.to, text }
  return new Map([
    [text.slice(0, longestWhole), whole],
    ...parts.map((part) => [part.text.slice(0, longestPart), part] as const),
  ])
}

function summed(code: string, at: number, near: readonly Float32Array[], clauses: readonly Clause[]): Sensed {
  let [sum, best, nearest] = [0, -1, 0]
  near.forEach((values, part) => {
    sum += values[at]!
    if (values[at]! > best) [best, nearest] = [values[at]!, part]
  })
  const nearness = shareOfNearest * best + (1 - shareOfNearest) * (sum / near.length)
  return { code, nearness: Math.max(0, nearness), clause: clauses[nearest] ?? clauses[0]! }
}
