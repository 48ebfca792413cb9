import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { mended } from '../../../rules/wording.ts'
import { standsAgainst } from '../../../server/reading/index.ts'
import { aReading } from '../../support/a-reading.ts'

const check = aReading().wording

interface Judged {
  readonly text: string
  readonly verdict: string
}

/** How many of a hundred unlawful texts are caught (refused or held), and how many lawful ones kept. */
function sharesIn(rows: readonly Judged[]) {
  const shareOf = (verdict: string, stands: boolean) => {
    const judged = rows.filter((row) => row.verdict === verdict)
    return (
      (100 * judged.filter(({ text }) => check(text).some(standsAgainst) === stands).length) / judged.length
    )
  }
  return { caught: shareOf('refused', true), kept: shareOf('lawful', false) }
}

const rowsOf = (file: string): Judged[] => parse(readFileSync(file), { columns: true })
const own = (name: string) => join(import.meta.dirname, name)
const shared = join(import.meta.dirname, '../../../../shared/data/wording_judged.csv')

const sets = [
  { name: 'the practice set', file: own('judged-practice.csv'), caught: 98, kept: 99 },
  { name: 'the set kept back', file: own('judged-kept-back.csv'), caught: 98, kept: 99 },
  { name: '../shared/data/wording_judged.csv', file: shared, caught: 98, kept: 99 },
]

describe.each(sets)('$name', ({ name, file, caught, kept }) => {
  const isThere = existsSync(file)
  it.skipIf(!isThere)(
    `${isThere ? '' : `(skipped: ${name} is not there) `}has at least ${caught} % of the unlawful caught and ${kept} % of the lawful kept`,
    () => {
      const shares = sharesIn(rowsOf(file))
      expect(shares.caught).toBeGreaterThanOrEqual(caught)
      expect(shares.kept).toBeGreaterThanOrEqual(kept)
    },
  )

  it.skipIf(!isThere)('is lawful once every rewrite that is offered has been taken', () => {
    const still = rowsOf(file)
      .map(({ text }) => rewritten(text))
      .filter((text) => check(text).some(standsAgainst))
    expect(still).toEqual([])
  })
})

/** Takes one rewrite after the other, as a person would. */
function rewritten(text: string): string {
  let now = text
  for (let times = 0; times < 12; times++) {
    const found = check(now).find(standsAgainst)
    if (!found) return now
    now = mended(now, found)
  }
  return now
}
