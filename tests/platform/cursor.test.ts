import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../server/platform/errors.ts'
import { ascending, descending, keyset, orNull, type PageArgs } from '../../server/platform/page.ts'

const cursor = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url')

describe('a cursor', () => {
  const order = keyset('registered', {
    at: descending.date,
    size: ascending.number,
    'inner.since': orNull(ascending.date),
    _id: descending.text,
  })
  const day = '2026-11-01T00:00:00.000Z'
  const whole = ['registered', day, 3, null, 'x'] as const

  function refusedFields(args: PageArgs) {
    try {
      order.request(args)
      return []
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'INVALID') throw error
      return error.details.fields ?? []
    }
  }
  const wrongPlace = {
    path: 'after',
    text: { zh: '翻页位置无效', en: 'This is not a place where a page ended' },
  }

  it('gives back the very values that a page ended with', () => {
    const row = {
      _id: 'x',
      code: 'x',
      name: '',
      size: 3,
      at: new Date(day),
      inner: { since: null, grade: 1 },
    }
    const { pageInfo } = order.pageOf([row, row], 1)
    expect(pageInfo).toEqual({ endCursor: cursor(whole), hasNextPage: true })
    const { after } = order.request({ first: 1, after: pageInfo.endCursor })
    expect(after).toEqual([new Date(day), 3, null, 'x'])
  })

  it.each([
    ['no base64', '***'],
    ['no JSON', Buffer.from('{"a"').toString('base64url')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]).toString('base64url')],
    ['null', cursor(null)],
    ['a number', cursor(7)],
    ['a text', cursor('registered')],
    ['an object', cursor({ 0: 'registered' })],
    ['nothing', cursor([])],
    ['too little', cursor(whole.slice(0, 4))],
    ['too much', cursor([...whole, 'y'])],
    ['no name', cursor(whole.slice(1))],
    ['another list', cursor(['inbox', ...whole.slice(1)])],
    ['a number for a date', cursor(['registered', 1_700_000_000_000, 3, null, 'x'])],
    ['no date', cursor(['registered', 'yesterday', 3, null, 'x'])],
    ['half a date', cursor(['registered', '2026-11-01', 3, null, 'x'])],
    ['a date that there is not', cursor(['registered', '2026-02-31T00:00:00.000Z', 3, null, 'x'])],
    ['null for a date', cursor(['registered', null, 3, null, 'x'])],
    ['a text for a number', cursor(['registered', day, '3', null, 'x'])],
    ['a number without end', Buffer.from(`["registered","${day}",1e999,null,"x"]`).toString('base64url')],
    ['a text for a date that may be missing', cursor(['registered', day, 3, '', 'x'])],
    ['a number for a text', cursor(['registered', day, 3, null, 4])],
    ['an operator for a text', cursor(['registered', day, 3, null, { $gt: '' }])],
    ['a list for a text', cursor(['registered', day, 3, null, ['x']])],
  ])('that holds %s is INVALID, in both languages', (_, after) => {
    expect(refusedFields({ first: 1, after })).toEqual([wrongPlace])
  })

  it('of any other shape is INVALID too, and never anything else', () => {
    const anything = fc.oneof(fc.string(), fc.base64String(), fc.jsonValue().map(cursor))
    fc.assert(
      fc.property(anything.filter(Boolean), (after) => {
        expect(refusedFields({ first: 1, after })).toEqual([wrongPlace])
      }),
    )
  })

  it('of one list is refused by every other, also by one of the same fields', () => {
    const row = { _id: 'x', at: new Date(day) }
    const fields = { at: descending.date, _id: descending.text }
    const [one, other] = [keyset('one', fields), keyset('other', fields)]
    const after = one.pageOf([row], 1).pageInfo.endCursor
    expect(one.request({ first: 1, after }).after).toEqual([row.at, 'x'])
    expect(() => other.request({ first: 1, after })).toThrow(AppError)
  })

  it('is none when empty or left out', () => {
    for (const after of [null, undefined, ''])
      expect(order.request({ first: 1, after })).toEqual({ first: 1, after: null })
  })

  it.each([0, -1, 101, Number.NaN])('is named beside a page of %d rows, both at once', (first) => {
    expect(refusedFields({ first, after: 'nowhere' }).map(({ path }) => path)).toEqual(['first', 'after'])
    expect(refusedFields({ first }).map(({ text }) => text)).toEqual([
      { zh: '每页条数须在 1 到 100 之间', en: 'A page holds 1 to 100 rows' },
    ])
  })
})
