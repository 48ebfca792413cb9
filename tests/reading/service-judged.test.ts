import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'

type Judged = { text: string; any_of: string; none_of: string; half?: string }

const { service } = aReading()
const judged = join(import.meta.dirname, 'judged', 'service.csv')
const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'service_judged.csv')

const rowsOf = (file: string): Judged[] => parse(readFileSync(file), { columns: true })
const cells = (cell: string): string[] => cell.split('|').filter((code) => code !== '')

function firstThree(text: string): string[] {
  const { occupations, further } = service(text)
  return [...occupations, ...further].slice(0, 3).map(({ id }) => id)
}

/** The share that has a right occupation among the first three, and what is forbidden there or silent. */
function figures(rows: readonly Judged[]) {
  const read = rows.map((row) => ({ ...row, first: firstThree(row.text) }))
  const hits = read.filter(({ first, any_of }) => first.some((code) => cells(any_of).includes(code)))
  return {
    hit: hits.length / rows.length,
    forbidden: read.filter(({ first, none_of }) => first.some((code) => cells(none_of).includes(code))),
    silent: read.filter(({ first }) => first.length === 0),
  }
}

/**
 * The reading may get better; worse it must not get. `examined` was written by somebody who had not seen the reading: 0.953 at first
 * try, with four forbidden among 450; half of it was mended by its kinds before the other half was looked at (0.947 there). `second` and
 * `unseen` are by another such examiner, each 0.956 at first try, with 4 and 13 forbidden; `third` and `kept` by a third one, 0.967 and
 * 0.956 with 11 and 10 forbidden. `fourth` was written by ten pens before evidence was weighed by its measured precision: 0.950 with 15
 * forbidden before, 0.950 with 13 after, at first try. All but `fourth` have been looked at and mended by their kinds.
 */
describe('judged descriptions of service', () => {
  it.each([
    ['tuned', 0.99, 0],
    ['held', 0.98, 0],
    ['examined', 0.98, 0],
    ['second', 0.98, 0],
    ['unseen', 0.98, 2],
    ['third', 0.98, 0],
    ['kept', 0.95, 3],
    ['fourth', 0.94, 13],
  ])('are read right among the first three: %s, at least %d, with %d forbidden', (half, floor, most) => {
    const rows = rowsOf(judged).filter((row) => row.half === half)
    const { hit, forbidden, silent } = figures(rows)
    expect(rows.length).toBeGreaterThan(50)
    expect(hit).toBeGreaterThanOrEqual(floor)
    expect(forbidden.slice(most)).toEqual([])
    expect(silent).toEqual([])
  })

  it.skipIf(!existsSync(shared))('are read right in the shared set (skipped without ../shared/data)', () => {
    const { hit, forbidden, silent } = figures(rowsOf(shared))
    expect(hit).toBeGreaterThanOrEqual(0.98)
    expect({ forbidden, silent }).toEqual({ forbidden: [], silent: [] })
  })
})
