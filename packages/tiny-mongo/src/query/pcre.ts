import { notImplemented, refuse } from '../errors.ts'

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

/** Compiles a pattern of PCRE with options of i, m, s, x. */
export const fromPcre = (pattern: string, options: string): RegExp => {
  const source = translate(pattern, options)
  try {
    return new RegExp(source, options.includes('i') ? 'iu' : 'u')
  } catch (error) {
    throw refuse(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : ''}`)
  }
}
