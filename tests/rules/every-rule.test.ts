import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type Rule, type WrongField } from '../../rules/rule.ts'
import { good, rules } from './good-inputs.ts'

const names = Object.keys(good) as (keyof typeof good)[]
const cases = names.map((name) => [name, rules[name], good[name] as Record<string, unknown>] as const)

const wrongIn = (rule: Rule, input: unknown): readonly WrongField[] => {
  const judged = judge(rule, input)
  return 'wrong' in judged ? judged.wrong : []
}

/** Words that only zod uses, in either language. */
const ofZod = /expected|received|invalid|too (small|big)|zod|undefined|NaN|期望|无效|过[大小]|实际/i

/** Of what is no object at all in a list nothing can be said but that it is wrong. */
const isWholeItem = (path: string) => /^\w+\.\d+$/.test(path)

function expectOwnWords({ path, text }: WrongField) {
  expect(text.zh, path).toMatch(/\p{Script=Han}/u)
  expect(text.en, path).toMatch(/^[\x20-\x7e]+$/)
  expect(`${text.zh} ${text.en}`, path).not.toMatch(ofZod)
  if (!isWholeItem(path)) expect(text.zh, path).not.toBe('填写有误')
}

/** What people and programs send: of the right kind but outside the limits as often as of another kind. */
const lengthNobodyCanMeasure = { length: Object.create(null) as unknown }

const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    -1,
    0,
    1.5,
    1e9,
    Number.NaN,
    Infinity,
    2 ** 60,
    true,
    [],
    {},
    [null],
    [{}],
    lengthNobodyCanMeasure,
    [lengthNobodyCanMeasure],
    { length: { valueOf: 1, toString: 1 } },
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '字'.repeat(5_001),
    Array.from({ length: 201 }, () => 'x'),
    Array.from({ length: 201 }, () => null),
  ),
  fc.array(fc.constantFrom('', 'x', 7, null), { maxLength: 30 }),
  fc.array(
    fc.record({ skillId: fc.anything(), code: fc.anything(), answer: fc.anything(), field: fc.anything() }),
  ),
  fc.array(fc.record({ branch: fc.anything(), startYear: fc.integer(), endYear: fc.integer() })),
  fc.date(),
)

describe.each(cases)('the rule of %s', (_, rule, whole) => {
  const fields = Object.keys(rule.shape.shape)
  const spoilt = fc.dictionary(fc.constantFrom(...fields), anything).map((some) => ({ ...whole, ...some }))

  it('takes an input in which every field is filled in', () => {
    expect(Object.keys(whole)).toEqual(fields)
    expect(wrongIn(rule, whole)).toEqual([])
  })

  it('says in its own words, in both languages, what is wrong, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.dictionary(fc.constantFrom(...fields), anything)), (input) => {
        for (const wrong of wrongIn(rule, input)) {
          expectOwnWords(wrong)
          expect(fields).toContain(wrong.path.split('.')[0])
        }
      }),
      { numRuns: 250 },
    )
  })

  it('says so of each field by itself, however it is spoilt', () => {
    for (const field of fields)
      fc.assert(
        fc.property(anything, (value) => {
          wrongIn(rule, { ...whole, [field]: value }).forEach(expectOwnWords)
        }),
        { numRuns: 40 },
      )
  })

  it('refuses what is no object, and names no field then', () => {
    for (const input of [null, undefined, '', 7, [], () => whole])
      expect(wrongIn(rule, input)).toEqual([
        { path: '', text: { zh: '填写有误', en: 'This is not filled in correctly' } },
      ])
  })

  it('keeps what it has kept before as it is', () => {
    const once = judge(rule, whole)
    expect(once).toHaveProperty('value')
    if ('value' in once) expect(judge(rule, once.value)).toEqual(once)
  })

  it('drops what it does not know, and leaves the input alone', () => {
    const input = Object.freeze({ ...whole, isAdmin: true, toString: 'x' })
    const judged = judge(rule, input)
    expect(judged).toHaveProperty('value')
    expect(judged).not.toHaveProperty('value.isAdmin')
    expect(Object.hasOwn('value' in judged ? judged.value : {}, 'toString')).toBe(false)
  })

  it('is not held up by a megabyte in any field, nor by a hundred thousand items', () => {
    const huge = ['9'.repeat(1_000_000), Array.from({ length: 100_000 }, () => 'x'), 'é'.repeat(500_000)]
    for (const value of huge) {
      const wrong = wrongIn(rule, Object.fromEntries(fields.map((field) => [field, value])))
      expect(wrong.length).toBeGreaterThan(0)
      expect(wrong.length).toBeLessThanOrEqual(fields.length)
    }
  })
})

it('every rule of rules/ is among them', () => {
  const folder = new URL('../../rules/', import.meta.url)
  const exported = readdirSync(folder).flatMap((file) =>
    Array.from(
      readFileSync(new URL(file, folder), 'utf8').matchAll(/export const (\w+)Rule\b/g),
      (match) => match[1],
    ),
  )
  expect(new Set(exported)).toEqual(new Set(names.filter((name) => name !== 'wording')))
})
