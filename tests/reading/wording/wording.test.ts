import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReading } from '../../support/a-reading.ts'
import { innocentPhrases, refusedPhrases, warnedPhrases } from './judged-wording.ts'

const check = aReading().wording
const findingsOf = (phrase: string) =>
  check(phrase).map((finding) => ({ ...finding, refused: finding.severity === 'REFUSED' }))

describe('the wording of a vacancy', () => {
  it.each(refusedPhrases)('“%s” is refused for %s', (phrase, topic) => {
    const refused = findingsOf(phrase).filter((finding) => finding.refused)
    expect(refused.map((finding) => finding.topic)).toContain(topic)
  })

  it.each(warnedPhrases)('“%s” is advised against for %s, but not refused', (phrase, topic) => {
    const findings = findingsOf(phrase)
    expect(findings.filter((finding) => finding.refused)).toEqual([])
    expect(findings.map((finding) => finding.topic)).toContain(topic)
  })

  it.each(innocentPhrases)('“%s” passes', (phrase) => {
    expect(findingsOf(phrase)).toEqual([])
  })

  it('every rule is said in both languages with its source', () => {
    for (const [phrase] of [...refusedPhrases, ...warnedPhrases])
      for (const { rule } of findingsOf(phrase)) {
        expect(rule.zh).toMatch(/[（《].*(通知|法).*）$/)
        expect(rule.en).toMatch(/\(.*(notice|Law).*\)$/)
      }
  })

  it('the words are given as they were written, blanks and full width included', () => {
    const [finding] = findingsOf('早班，限 男 性，１８～３５岁')
    expect(finding?.words).toBe('限 男 性')
    expect(findingsOf('早班，限 男 性，１８～３５岁').at(-1)?.words).toBe('１８～３５岁')
  })

  it('every wrong wording of a text is found, not only the first', () => {
    const topics = findingsOf('限男性，18-35岁，本地户口不限；不要东北人；交押金200元').map((f) => f.topic)
    expect(topics).toEqual(['SEX', 'AGE', 'REGION', 'FEES'])
  })

  it('a refused wording is found wherever it stands in innocent text', () => {
    const filler = fc.constantFrom(
      '负责日常工作。',
      '五险一金。',
      'Good team. ',
      '男女不限。',
      '男装导购。',
      '',
    )
    fc.assert(
      fc.property(fc.constantFrom(...refusedPhrases), filler, filler, ([phrase, topic], before, after) => {
        const topics = findingsOf(`${before}${phrase}。${after}`).map((finding) => finding.topic)
        expect(topics).toContain(topic)
      }),
    )
  })

  it('any text is judged without fault, the longest too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void findingsOf(text)))
    expect(findingsOf('限'.repeat(4_000) + '年龄'.repeat(2_000))).toEqual([])
    expect(findingsOf('不要'.repeat(5_000))).toEqual([])
  })
})
