import { Mongoose } from 'mongoose'
import { describe, expect, it } from 'vitest'
import { partSchema, recordSchema } from '../../server/platform/schema.ts'

interface Place {
  readonly town: string
}

interface Row {
  readonly _id: string
  readonly places: number
  readonly note?: string
  readonly place: Place
}

const place = { type: partSchema<Place>({ town: String }), required: true }
const whole = { _id: String, places: { type: Number, required: true }, note: String, place }

describe('a schema and its row', () => {
  it('keeps every field of the row, in the named collection', () => {
    const schema = recordSchema<Row>('halls', whole)
    expect(Object.keys(schema.paths)).toEqual(['_id', 'places', 'note', 'place'])
    expect(schema.get('collection')).toBe('halls')
  })

  it('does not compile without a field, even one that may be absent', () => {
    const { note: _, ...without } = whole
    // @ts-expect-error: `note` is missing.
    expect(recordSchema<Row>('halls', without).path('note')).toBeUndefined()
  })

  it('does not compile with a field too many', () => {
    // @ts-expect-error: no row has `booths`.
    expect(recordSchema<Row>('halls', { ...whole, booths: Number }).path('booths')).toBeDefined()
  })

  it('does not compile with a field of another type', () => {
    // @ts-expect-error: `places` is a number.
    expect(recordSchema<Row>('halls', { ...whole, places: { type: Date } }).path('places')).toBeDefined()
  })

  it('refuses to store a field that no row has', () => {
    const Hall = new Mongoose().model('Hall', recordSchema<Row>('halls', whole))
    expect(() => new Hall({ _id: 'a', places: 4, place: { town: '后龙镇' }, booths: 2 })).toThrow(/booths/)
  })

  it('gives a part no id of its own', () => {
    const Hall = new Mongoose().model('Hall', recordSchema<Row>('halls', whole))
    const hall = new Hall({ _id: 'a', places: 4, place: { town: '后龙镇' } }).toObject()
    expect(hall).toEqual({ _id: 'a', places: 4, place: { town: '后龙镇' } })
  })
})
