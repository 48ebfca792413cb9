import { types } from 'node:util'
import { createContext, Script } from 'node:vm'
import type { BSONRegExp } from 'bson'
import { badValue, notImplemented, refuse } from '../errors.ts'
import { leftOfTurn, turnIsOver } from '../work.ts'

export type Pattern = Pick<BSONRegExp, 'pattern' | 'options'>

const END = '(?![\\s\\S])'
const START = '(?<![\\s\\S])'

/** Where PCRE, as MongoDB sets it, reads an escape otherwise than JavaScript. */
const ESCAPES: Record<string, string> = {
  A: START,
  z: END,
  Z: `(?=\\n?${END})`,
  a: '\\x07',
  e: '\\x1b',
  s: '[\\t-\\r ]',
  S: '[^\\t-\\r ]',
}

const KNOWN = /[0-9bBcdDfknprtuvwWxP]/
const SYNTAX = /[$()*+./?[\\\]^{|}]/

const escape = (char: string): string => {
  const other = ESCAPES[char]
  if (other !== undefined) return other
  if (KNOWN.test(char) || SYNTAX.test(char)) return `\\${char}`
  if (/[A-Za-z]/.test(char)) throw notImplemented(`\\${char} in a regular expression`)
  return char
}

const inClass = (text: string): string => {
  if (/\[[:.=]/.test(text)) throw notImplemented('a POSIX class in a regular expression')
  return text
    .replace(/^\[(\^?)\]/, '[$1\\]')
    .replace(/(\\[dDsSwW])-(?!\])|-(?=\\[dDsSwW])/g, '$1\\-')
    .replace(/\\([^])/g, (whole, char: string) => {
      if (char === 's') return '\\t-\\r '
      return char === '-' || char === 'S' ? whole : escape(char)
    })
}

const TOKEN = /\\([^])|(\[\^?\]?(?:\\.|[^\]\\])*\])|(\{\d+(?:,\d*)?\})|(#.*|\s+)|([$^.{}\]])/gs

/** A pattern of PCRE in JavaScript's words (flag u), or a refusal of what JavaScript has no words for. */
const translate = (pattern: string, options: string): string => {
  const lines = options.includes('m')
  const SINGLE: Record<string, string> = {
    $: lines ? `(?=\\n|${END})` : `(?=\\n?${END})`,
    '^': lines ? `(?<=\\n|${START})` : START,
    '.': options.includes('s') ? '[\\s\\S]' : '[^\\n]',
  }
  return pattern.replace(
    TOKEN,
    (whole, escaped?: string, group?: string, quantifier?: string, blank?: string) => {
      if (escaped !== undefined) return escape(escaped)
      if (group !== undefined) return inClass(group)
      if (quantifier !== undefined) return quantifier
      if (blank !== undefined) return options.includes('x') ? '' : whole
      return SINGLE[whole] ?? `\\${whole}`
    },
  )
}

const LONGEST_PATTERN = 32_764

/** A search that takes more steps than this is watched; the watch costs some 50 µs. */
const HARMLESS = 1_000_000

/** The longest text that a search is harmless for: each part that repeats multiplies its steps by the length, a choice by two. */
const harmlessLength = (pattern: string): number => {
  const plain = pattern
    .replace(/\\(?:[1-9]|k<)/g, '()')
    .replace(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]/gs, 'x')
    .replace(/\(\?[<=!:]+/g, '(')
  const repeats = plain.match(/[*+{]/g)?.length ?? 0
  const choices = plain.match(/[?|]/g)?.length ?? 0
  if (repeats > 0 && plain.includes('(')) return -1
  return (HARMLESS / 2 ** choices) ** (1 / (repeats + 1)) - 1
}

const sandbox: { search: () => boolean } = { search: () => false }
const context = createContext(sandbox)
const search = new Script('search()')

/** Searches under a watchdog, which stops even a search that backtracks for ever. */
const watched = (regex: RegExp, text: string): boolean => {
  const left = Math.ceil(leftOfTurn())
  if (left < 1) throw turnIsOver('a regular expression')
  sandbox.search = () => regex.test(text)
  try {
    return search.runInContext(context, { timeout: left }) === true
  } catch (error) {
    const over =
      types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    throw over ? turnIsOver('a regular expression') : error
  }
}

export type TextTest = (text: string) => boolean

const compile = ({ pattern: given, options: named }: Pattern): TextTest => {
  if (given.length > LONGEST_PATTERN) throw refuse(51091, 'Regular expression is invalid: it is too large')
  if (given.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte')
  const [inline = '', more = ''] = /^\(\?([imsx]+)\)/.exec(given) ?? []
  const [pattern, options] = [given.slice(inline.length), named + more]
  const source = translate(pattern, options)
  const harmless = harmlessLength(pattern)
  try {
    const regex = new RegExp(source, options.includes('i') ? 'iu' : 'u')
    return (text) => (text.length <= harmless ? regex.test(text) : watched(regex, text))
  } catch (error) {
    throw refuse(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : ''}`)
  }
}

const cache = new Map<string, TextTest>()

/** A PCRE pattern and options as a test of texts. */
export const compileRegex = (regex: Pattern): TextTest => {
  const key = `${regex.options}/${regex.pattern}`
  let test = cache.get(key)
  if (!test) {
    if (cache.size > 500) cache.clear()
    cache.set(key, (test = compile(regex)))
  }
  return test
}

/** The text every match of an anchored pattern begins with; empty when there is none. */
export const literalPrefix = ({ pattern, options }: Pattern): string => {
  if (/[imx]/.test(options) || pattern.includes('|')) return ''
  const [whole = '', literal = ''] = /^(?:\^|\\A)((?:[^\\^$.|?*+()[\]{}]|\\[^\w\s])*)/.exec(pattern) ?? []
  const certain = '?*{'.includes(pattern[whole.length] ?? ' ') ? literal.replace(/(\\.|.)$/su, '') : literal
  return certain.replace(/\\(.)/g, '$1')
}
