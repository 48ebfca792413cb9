import { describe, expect, it } from 'vitest'
import type { Seeker } from '../../../server/matching/meaning/seeker.ts'
import { reasonText } from '../../../server/matching/reasons/reason-text.ts'
import { inOrder, scored } from '../../../server/matching/reasons/score.ts'
import { reference } from '../../../server/reference/index.ts'
import { noTrainings, seekerWith, undemanding } from '../../support/a-seeker.ts'

const nurse = '2-05-08-01'
const mate = '2-04-02-01'
const cook = '4-03-02-01'
const doctor = '2-05-01-01'

const served = (code: string, ...skills: string[]): Seeker => ({
  ...seekerWith(skills),
  provenOccupations: [code],
})
const postingFor = (code: string, confidence = 1) =>
  undemanding({ id: `p-${code}`, occupations: [{ id: code, confidence }] })
const matchOf = (seeker: Seeker, code: string) => scored(seeker, postingFor(code), noTrainings)
const lawOf = (seeker: Seeker, code: string) =>
  matchOf(seeker, code).reasons.find(({ kind }) => kind === 'LAW')

describe('a paper that the law asks for', () => {
  it('costs the label of a medic who was never a nurse, is said with its rule, and is asked after', () => {
    const medic = served(nurse)
    expect(matchOf(medic, nurse).fit).toBe('PARTIAL')
    expect(reasonText(lawOf(medic, nurse)!)).toEqual({
      zh: '依法须有护士执业证，请确认您是否持有（护士条例第七条（2020年修正））',
      en: 'The law asks for: nurse practising certificate (Nurses Regulations, article 7); please confirm that you hold it',
    })
  })

  it('costs whoever holds it nothing, nor whose words tell of it', () => {
    const said = { ...served(nurse), likely: new Set(['nurse-certificate']) }
    for (const seeker of [served(nurse, 'nurse-certificate'), said]) {
      expect(matchOf(seeker, nurse).fit).toBe('STRONG')
      expect(lawOf(seeker, nurse)).toBeUndefined()
    }
  })

  it('is there with any of its alternatives, or a higher class, but not with one of two that are both asked', () => {
    expect(matchOf(served(doctor), doctor).fit).toBe('PARTIAL')
    expect(matchOf(served(doctor, 'assistant-doctor-certificate'), doctor).fit).toBe('STRONG')
    const driver = { ...served('4-02-02-01'), held: new Set(['driving-licence-b2']) }
    expect(matchOf(driver, '4-02-02-01').fit).toBe('STRONG')
    expect(matchOf(served(mate, 'stcw-basic-safety'), mate).fit).toBe('PARTIAL')
    expect(matchOf(served(mate, 'stcw-basic-safety', 'deck-officer-certificate'), mate).fit).toBe('STRONG')
  })

  it('that a course of days gives costs nothing: a cook’s health certificate', () => {
    expect(reference().papers(cook)?.papers).toEqual([['health-certificate']])
    expect(matchOf(served(cook), cook).fit).toBe('STRONG')
    expect(lawOf(served(cook), cook)).toBeUndefined()
  })

  it('is left open, and said, for who wishes the work: as schooling is that a file does not tell', () => {
    const wishing = { ...served(nurse), wishedOccupations: [nurse] }
    expect(matchOf(wishing, nurse).fit).toBe('STRONG')
    expect(lawOf(wishing, nurse)).toMatchObject({ state: 'UNKNOWN', contribution: 0, demanded: false })
  })

  it('is said of related work too, and counts there, but not of work that is neither own nor related', () => {
    const related = { ...served(cook), neighbours: [nurse] }
    expect(matchOf(related, nurse).fit).toBe('PARTIAL')
    expect(lawOf(related, nurse)).toMatchObject({ id: nurse, state: 'UNKNOWN', demanded: true })
    expect(lawOf(related, nurse)!.contribution).toBeLessThan(0)
    expect(lawOf({ ...related, held: new Set(['nurse-certificate']) }, nurse)).toBeUndefined()
    expect(lawOf(served(cook), nurse)).toBeUndefined()
    const [ordered] = inOrder(related, [postingFor(nurse)], noTrainings)
    expect(ordered?.score).toBe(matchOf(related, nurse).score)
  })

  it('is not said twice where the posting demands it, nor where its occupation is not sure', () => {
    const demanding = { ...postingFor(nurse), mustCertificates: ['nurse-certificate'] }
    const kinds = scored(served(nurse), demanding, noTrainings).reasons.map(({ kind }) => kind)
    expect(kinds).toContain('CERTIFICATE')
    expect(kinds).not.toContain('LAW')
    const unsure = scored(served(nurse), postingFor(nurse, 0.3), noTrainings)
    expect(unsure.reasons.map(({ kind }) => kind)).not.toContain('LAW')
  })

  it('counts in the order as its reason says, and puts work behind that asks for none', () => {
    const seeker: Seeker = { ...served(nurse), provenOccupations: [nurse, cook] }
    const entries = [postingFor(nurse), postingFor(cook)]
    const ordered = inOrder(seeker, entries, noTrainings)
    expect(ordered.map(({ entry, fit, score }) => [entry.id, fit, score])).toEqual(
      [postingFor(cook), postingFor(nurse)].map((entry) => {
        const { fit, score } = scored(seeker, entry, noTrainings)
        return [entry.id, fit, score]
      }),
    )
  })

  it('has the name of its rule in both languages, and every paper its name, wherever it is long', () => {
    const long = reference().occupations.all.flatMap(({ code }) => {
      const asked = reference().papers(code)
      return asked?.isLong ? [asked] : []
    })
    expect(long.length).toBeGreaterThan(20)
    for (const { papers, source, sourceEn } of long) {
      expect(source).toMatch(/\p{Script=Han}/u)
      expect(sourceEn).toMatch(/^[A-Z][\x20-\x7e]+$/)
      for (const id of papers.flat()) expect(reference().skills.has(id)).toBe(true)
    }
  })
})
