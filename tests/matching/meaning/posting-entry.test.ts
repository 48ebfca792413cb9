import { describe, expect, it } from 'vitest'
import { entryOf as entryOfRow } from '../../../server/matching/meaning/posting-entry.ts'
import { dayNumber } from '../../../server/matching/posting-index.ts'
import { featureKey } from '../../../server/reading/index.ts'
import type { PostingRow } from '../../../server/postings/index.ts'
import { aPostingRow } from '../../support/a-posting-row.ts'
import { aReading } from '../../support/a-reading.ts'

const reading = aReading()
const entryOf = (row: PostingRow) => entryOfRow(row, reading.title)

describe('the index entry of a posting', () => {
  it('takes certificates, which are hard conditions, apart from the skills that are demanded', () => {
    const { mustCertificates, mustSkills, preferredSkills } = entryOf(
      aPostingRow({
        mustSkills: ['driving', 'forklift-certificate'],
        preferredSkills: ['driving-licence-b2', 'cooking'],
      }),
    )
    expect(mustCertificates).toEqual(['forklift-certificate'])
    expect(mustSkills).toEqual(['driving'])
    expect(preferredSkills).toEqual(['driving-licence-b2', 'cooking'])
  })

  it('is open only while the posting is, and valid to the posting’s last day, or never when there is none', () => {
    expect(entryOf(aPostingRow())).toMatchObject({ open: true, validUntilDay: dayNumber('2026-04-01') })
    expect(entryOf(aPostingRow({ state: 'CLOSED' })).open).toBe(false)
    expect(entryOf(aPostingRow({ validUntil: null })).validUntilDay).toBe(0)
  })

  it('says 0 where nothing is asked: no degree, no years', () => {
    expect(entryOf(aPostingRow())).toMatchObject({ degreeRank: 0, minYears: 0 })
    expect(entryOf(aPostingRow({ degree: 'ASSOCIATE', minYears: 2 }))).toMatchObject({
      degreeRank: 3,
      minYears: 2,
    })
  })

  it('leaves unstated pay unstated, and an imported posting without an employer', () => {
    expect(entryOf(aPostingRow({ payMin: null, payMax: null, employerId: null }))).toMatchObject({
      payMin: null,
      payMax: null,
      employerId: '',
    })
  })

  it('believes an occupation only when the employer stated it; one read from the title is read anew', () => {
    const given = { occupationCode: '4-07-05-01' } as const
    const first = (from: 'STATED' | 'TITLE') =>
      entryOf(aPostingRow({ ...given, occupationFrom: from })).occupations[0]?.id
    expect(first('STATED')).toBe('4-07-05-01')
    expect(first('TITLE')).not.toBe('4-07-05-01')
  })

  it('means the first fifteen words of an import’s source as well, each once', () => {
    const terms = Array.from({ length: 20 }, (_, at) => `word-${at}`)
    const { keys } = entryOf(aPostingRow({ mustSkills: ['word-0'], terms })).features
    const meant = terms.map((term) => keys.includes(featureKey('skill', term)))
    expect(meant).toEqual(terms.map((_, at) => at < 15))
  })
})
