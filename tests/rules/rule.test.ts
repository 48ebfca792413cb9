import * as z from 'zod/mini'
import { describe, expect, it, vi } from 'vitest'
import { code, list, orNull, text, whole } from '../../rules/field.ts'
import { blankOf, judge, rule, wrongField, type Right } from '../../rules/rule.ts'
import { both, grouped, say, spoken } from '../../rules/text.ts'

const stop = z.object({ place: code('地点', 'place'), minutes: whole('分钟', 'number of minutes', 0, 60) })
const shape = z.object({
  name: text('名称', 'name', 2, 10),
  from: whole('开始', 'start', 0, 24),
  until: whole('结束', 'end', 0, 24),
  stops: list(stop, '站', 'stops', 0, 5),
  note: orNull(text('说明', 'note', 0, 10)),
})
type Trip = z.input<typeof shape>

const order = ({ from, until }: Right<Trip>) =>
  from !== undefined && until !== undefined && until < from
    ? [wrongField('until', '结束早于开始', 'It ends before it starts')]
    : []
const trip: Trip = { name: '班车', from: 8, until: 9, stops: [{ place: 'a', minutes: 5 }] }
const trips = rule(shape, order)

const pathsOf = (judged: ReturnType<typeof judge>) =>
  'wrong' in judged ? judged.wrong.map(({ path }) => path) : []

describe('judging', () => {
  it('gives the input as it may be kept', () => {
    expect(judge(trips, { ...trip, name: ' 班车 ' })).toEqual({ value: { ...trip, note: null } })
  })

  it('looks at each field once, wrong or right', () => {
    const looked = vi.fn<() => boolean>(() => true)
    const counted = rule(z.object({ a: z.string().check(z.refine(looked)), b: z.number() }))
    judge(counted, { a: 'x', b: 'wrong' })
    judge(counted, { a: 'x', b: 1 })
    expect(looked).toHaveBeenCalledTimes(2)
  })

  it('names what is wrong by itself, by the tables and together, all at once', () => {
    const wrong = judge(trips, { ...trip, name: 'x', until: 7 }, () => [
      wrongField('stops.0.place', '没有', 'None'),
    ])
    expect(pathsOf(wrong)).toEqual(['name', 'stops.0.place', 'until'])
  })

  it('names fields in the order of the shape, items by their place, whoever found them', () => {
    const stops = [
      { place: 'a', minutes: 99 },
      { place: 'x', minutes: 1 },
      { place: '', minutes: 1 },
    ]
    const more = () => [
      wrongField('note', '不行', 'No'),
      wrongField('stops.1.place', '没有', 'None'),
      wrongField('name', '重名', 'Taken'),
    ]
    expect(pathsOf(judge(trips, { ...trip, stops }, more))).toEqual([
      'name',
      'stops.0.minutes',
      'stops.1.place',
      'stops.2.place',
      'note',
    ])
  })

  it('asks nothing more of what is wrong already, and everything of what is right', () => {
    const more = vi.fn<() => []>(() => [])
    const stops = [{ place: '', minutes: 5 }, 'no stop', { place: 'b', minutes: 6 }]
    judge(trips, { name: 'x', from: '8', until: 9, stops }, more)
    expect(more).toHaveBeenCalledExactlyOnceWith({
      name: undefined,
      from: undefined,
      until: 9,
      stops: [{ place: undefined, minutes: 5 }, undefined, { place: 'b', minutes: 6 }],
    })
  })

  it('does not touch the input', () => {
    const input = { name: 'x', stops: [{ place: '', minutes: 5 }] }
    const before = structuredClone(input)
    judge(trips, input)
    expect(input).toEqual(before)
  })

  it('says one sentence of a field, however many things are wrong with it', () => {
    expect(pathsOf(judge(trips, { ...trip, from: -1.5 }))).toEqual(['from'])
    expect(pathsOf(judge(trips, { ...trip, from: 1e300 }))).toEqual(['from'])
  })

  it('asks nobody else of what is no object', () => {
    const more = vi.fn<() => []>(() => [])
    expect(pathsOf(judge(trips, 'trip', more))).toEqual([''])
    expect(more).not.toHaveBeenCalled()
  })

  it('passes on no sentence but those that were written in both languages', () => {
    const silent = rule(z.object({ a: z.string(), b: z.string('Only English') }))
    expect(judge(silent, {})).toEqual({
      wrong: ['a', 'b'].map((path) => wrongField(path, '填写有误', 'This is not filled in correctly')),
    })
  })

  it('knows what is kept of what may be left out', () => {
    expect(blankOf(shape)).toEqual({ note: null })
  })
})

describe('a sentence', () => {
  it('is said in the language asked for', () => {
    expect(say({ zh: '是', en: 'yes' }, 'en')).toBe('yes')
    expect(say({ zh: '是', en: 'yes' }, 'zh-CN')).toBe('是')
  })

  it('comes back from a message as it went in, whatever is in it', () => {
    expect(spoken(both('“a|b”：不行', '"a|b": no'))).toEqual({ zh: '“a|b”：不行', en: '"a|b": no' })
    expect(spoken('Invalid input: expected string')).toEqual({
      zh: '填写有误',
      en: 'This is not filled in correctly',
    })
  })

  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [1_000_000, '1,000,000'],
  ])('writes %d as %s', (number, written) => {
    expect(grouped(number)).toBe(written)
  })
})
