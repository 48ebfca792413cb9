/** A small reader of Meilisearch's filter language, for the stub: what it knows is what the product and the recordings use. */
export type Document = Record<string, unknown>

interface Filter {
  readonly attributes: readonly string[]
  readonly passes: (document: Document) => boolean
}

/** A filter that Meilisearch would not read either. */
export class BrokenFilter extends Error {}

interface Token {
  readonly text: string
  readonly quoted: boolean
  readonly at: number
}

const keywords = new Set(['AND', 'OR', 'NOT', 'IN', 'IS', 'NULL', 'EMPTY', 'EXISTS', 'TO'])
const symbols = ['>=', '<=', '!=', '=', '>', '<', '(', ')', '[', ']', ',']

function quotedToken(source: string, from: number): { token: Token; end: number } {
  const quote = source[from]
  let text = ''
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === quote) return { token: { text, quoted: true, at: from }, end: at + 1 }
    if (source[at] === '\\') at++
    text += source[at] ?? ''
  }
  throw new BrokenFilter(
    `Expression \`${source.slice(from)}\` is missing the following closing delimiter: \`${quote}\`.`,
  )
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at)
    const space = /^\s+/.exec(rest)
    const symbol = symbols.find((each) => rest.startsWith(each))
    const word = /^[\p{L}\p{N}_.-]+/u.exec(rest)
    if (space) at += space[0].length
    else if (rest[0] === '"' || rest[0] === "'") {
      const { token, end } = quotedToken(source, at)
      tokens.push(token)
      at = end
    } else if (symbol ?? word) {
      const text = symbol ?? word![0]
      tokens.push({ text, quoted: false, at })
      at += text.length
    } else throw new BrokenFilter(`Found unexpected characters at the end of the filter: \`${rest}\`.`)
  }
  return tokens
}

/** Every value an attribute has, lists opened, `a.b` followed through objects. */
function valuesAt(document: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(document)) return document.flatMap((each) => valuesAt(each, path))
  const [first, ...rest] = path
  if (first === undefined) return [document]
  if (typeof document !== 'object' || document === null || !(first in document)) return []
  return valuesAt((document as Document)[first], rest)
}

const rawAt = (document: Document, attribute: string): unknown =>
  attribute.includes('.') ? valuesAt(document, attribute.split('.')) : document[attribute]

const equals = (value: unknown, wanted: string): boolean =>
  value !== null && value !== undefined && String(value).toLowerCase() === wanted.toLowerCase()

type Comparable = number | string

const comparisons: Record<string, (value: Comparable, limit: Comparable) => boolean> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
}

/** A text is compared as a text, and besides as a number when both read as one. */
const comparedAs = (value: unknown, limit: string): [Comparable, Comparable][] =>
  [
    ...(typeof value === 'string' ? ([[value.toLowerCase(), limit.toLowerCase()]] as const) : []),
    ...(value !== null && value !== '' && Number.isFinite(Number(value)) && Number.isFinite(Number(limit))
      ? ([[Number(value), Number(limit)]] as const)
      : []),
  ].map(([one, other]) => [one, other])

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

type Test = Filter['passes']

class Reader {
  readonly attributes: string[] = []
  private readonly source: string
  private readonly tokens: Token[]
  private next = 0

  constructor(source: string) {
    this.source = source
    this.tokens = tokensOf(source)
  }

  whole(): Test {
    const test = this.or()
    const left = this.tokens[this.next]
    if (left)
      throw new BrokenFilter(
        `Found unexpected characters at the end of the filter: \`${this.source.slice(left.at)}\`.`,
      )
    return test
  }

  private or(): Test {
    const tests = [this.and()]
    while (this.accept('OR')) tests.push(this.and())
    return (document) => tests.some((test) => test(document))
  }

  private and(): Test {
    const tests = [this.not()]
    while (this.accept('AND')) tests.push(this.not())
    return (document) => tests.every((test) => test(document))
  }

  private not(): Test {
    if (!this.accept('NOT')) return this.primary()
    const test = this.not()
    return (document) => !test(document)
  }

  private primary(): Test {
    if (!this.accept('(')) return this.condition()
    const test = this.or()
    this.expect(')')
    return test
  }

  private condition(): Test {
    const attribute = this.value()
    this.attributes.push(attribute)
    const values = (document: Document) => valuesAt(document, attribute.split('.'))
    if (this.accept('NOT')) {
      const test = this.afterNot(attribute, values)
      return (document) => !test(document)
    }
    if (this.accept('IN')) return this.list(values)
    if (this.accept('EXISTS')) return (document) => rawAt(document, attribute) !== undefined
    if (this.accept('IS')) return this.state(attribute)
    return this.comparison(values)
  }

  private afterNot(attribute: string, values: (document: Document) => unknown[]): Test {
    if (this.accept('EXISTS')) return (document) => rawAt(document, attribute) !== undefined
    this.expect('IN')
    return this.list(values)
  }

  private list(values: (document: Document) => unknown[]): Test {
    const wanted: string[] = []
    this.expect('[')
    while (!this.accept(']')) {
      wanted.push(this.value())
      if (!this.accept(',')) {
        this.expect(']')
        break
      }
    }
    return (document) => values(document).some((value) => wanted.some((each) => equals(value, each)))
  }

  private state(attribute: string): Test {
    const wanted = !this.accept('NOT')
    if (this.accept('NULL')) return (document) => (rawAt(document, attribute) === null) === wanted
    this.expect('EMPTY')
    return (document) => isEmpty(rawAt(document, attribute)) === wanted
  }

  private comparison(values: (document: Document) => unknown[]): Test {
    const operator = this.tokens[this.next++]?.text
    if (operator === '=' || operator === '!=') {
      const wanted = this.value()
      return (document) => values(document).some((value) => equals(value, wanted)) === (operator === '=')
    }
    const compare = comparisons[operator ?? '']
    if (!compare)
      throw new BrokenFilter(
        'Was expecting an operation `=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY` or `IS NOT EMPTY`.',
      )
    const limit = this.value()
    return (document) =>
      values(document).some((value) => comparedAs(value, limit).some(([one, other]) => compare(one, other)))
  }

  private accept(text: string): boolean {
    const token = this.tokens[this.next]
    if (!token || token.quoted || token.text !== text) return false
    this.next++
    return true
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw new BrokenFilter(`Was expecting \`${text}\`.`)
  }

  private value(): string {
    const token = this.tokens[this.next++]
    const end = this.source.length + 1
    if (!token)
      throw new BrokenFilter(`Was expecting a value but instead got nothing.\n${end}:${end} ${this.source}`)
    if (!token.quoted && (keywords.has(token.text) || symbols.includes(token.text)))
      throw new BrokenFilter(`Was expecting a value but instead got \`${token.text}\`.`)
    return token.text
  }
}

function oneFilter(source: string): Filter {
  const reader = new Reader(source)
  return { passes: reader.whole(), attributes: reader.attributes }
}

/** A string, or a list all of which must hold; a list inside it is one of which any must. */
export function readFilter(filter: unknown): Filter {
  if (filter === undefined || filter === null || filter === '') return { attributes: [], passes: () => true }
  if (typeof filter === 'string') return oneFilter(filter)
  if (!Array.isArray(filter)) throw new BrokenFilter('Invalid syntax for the filter parameter')
  const all = filter.map((each: unknown) => {
    const any = Array.isArray(each)
      ? each.map((inner) => oneFilter(String(inner)))
      : [oneFilter(String(each))]
    return {
      attributes: any.flatMap(({ attributes }) => attributes),
      passes: (document: Document) => any.some(({ passes }) => passes(document)),
    }
  })
  return {
    attributes: all.flatMap(({ attributes }) => attributes),
    passes: (document) => all.every(({ passes }) => passes(document)),
  }
}
