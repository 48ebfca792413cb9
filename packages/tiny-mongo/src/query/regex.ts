import type { BSONRegExp } from 'bson'
import { badValue, refuse } from '../errors.ts'

const cache = new Map<string, RegExp>()

/** Free-spacing mode: blanks and comments outside classes mean nothing. */
const compact = (pattern: string): string => {
  let inClass = false
  return pattern.replace(/\\.|\[|\]|#.*|\s+/gs, (part) => {
    if (part === '[') inClass = true
    if (part === ']') inClass = false
    return !inClass && (part.startsWith('#') || /^\s/.test(part)) ? '' : part
  })
}

const build = (pattern: string, flags: string): RegExp => {
  try {
    return new RegExp(pattern, `${flags}u`)
  } catch {
    try {
      return new RegExp(pattern, flags)
    } catch (error) {
      throw refuse(51091, `Regular expression is invalid: ${(error as Error).message}`)
    }
  }
}

/** A PCRE pattern and options as a JS RegExp (never global, so it has no state). */
export const toRegExp = (regex: Pick<BSONRegExp, 'pattern' | 'options'>): RegExp => {
  const key = `${regex.options}/${regex.pattern}`
  const known = cache.get(key)
  if (known) return known
  let { pattern, options } = regex
  for (const option of options) {
    if (!'imsxul'.includes(option)) throw refuse(51108, `invalid flag in regex options: ${option}`)
  }
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  if (inline) {
    pattern = pattern.slice(inline[0].length)
    options += inline[1]
  }
  if (options.includes('x')) pattern = compact(pattern)
  if (pattern.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte')
  const flags = ['i', 'm', 's'].filter((flag) => options.includes(flag)).join('')
  const made = build(pattern.replace(/\\A/g, '^').replace(/\\[zZ]/g, '$'), flags)
  if (cache.size > 500) cache.clear()
  cache.set(key, made)
  return made
}

/** The text every match of an anchored pattern begins with; empty when there is none. */
export const literalPrefix = (regex: Pick<BSONRegExp, 'pattern' | 'options'>): string => {
  if (/[imx]/.test(regex.options)) return ''
  const m = /^(?:\^|\\A)((?:[^\\^$.|?*+()[\]{}]|\\[^\w\s])*)/.exec(regex.pattern)
  if (!m || regex.pattern.includes('|')) return ''
  let prefix = m[1]!
  const next = regex.pattern[m[0].length]
  if (next !== undefined && '?*{'.includes(next)) prefix = prefix.replace(/(\\.|[\s\S])$/u, '')
  return prefix.replace(/\\(.)/g, '$1')
}
