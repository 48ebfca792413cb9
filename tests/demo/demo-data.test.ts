import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCreditCode, isTelephone, normaliseMobile } from '../../rules/identifiers.ts'
import { aReading } from '../support/a-reading.ts'
import { readTable, valuesOf } from '../../server/reference/csv-table.ts'
import { loadReference } from '../../server/reference/reference.ts'

const folder = join(import.meta.dirname, '../../server/demo/data')
const rows = <Column extends string>(name: string, ...columns: Column[]) =>
  readTable(join(folder, `${name}.csv`), columns)

const stations = rows('stations', 'id', 'area_code', 'phone')
const employers = rows(
  'employers',
  'id',
  'credit_code',
  'area_code',
  'contact_phone',
  'about_zh',
  'veteran_owned',
)
const postings = rows(
  'postings',
  'id',
  'employer_id',
  'title_zh',
  'occupation_code',
  'conditions_zh',
  'content_zh',
  'area_code',
  'pay_min',
  'pay_max',
  'skills_must',
  'skills_preferred',
  'valid_days',
)
const trainings = rows('trainings', 'id', 'area_code', 'days', 'starts_in_days', 'ends_in_days', 'gives')
const fairs = rows('fairs', 'id', 'area_code', 'starts_in_days', 'occupation_codes', 'invited_area_codes')
const veterans = rows(
  'veterans',
  'id',
  'phone',
  'area_code',
  'service_text',
  'branch',
  'start_year',
  'end_year',
  'wished_occupations',
  'wished_areas',
  'language',
)
const { occupations, skills, areas, skillClosure } = loadReference()

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('the demo district', () => {
  it('is large enough to show the product with', () => {
    expect(stations.length).toBeGreaterThanOrEqual(9)
    expect(employers.length).toBeGreaterThanOrEqual(40)
    expect(postings.length).toBeGreaterThanOrEqual(150)
    expect(trainings).toHaveLength(20)
    expect(veterans).toHaveLength(300)
    expect(fairs.filter(({ starts_in_days: days }) => Number(days) > 0)).toHaveLength(2)
  })

  it('gives every row an id of its own, and every veteran a number of their own', () => {
    for (const table of [stations, employers, postings, trainings, fairs, veterans])
      expect(repeated(table.map(({ id }) => id))).toEqual([])
    expect(repeated(veterans.map(({ phone }) => phone))).toEqual([])
    expect(repeated(employers.map(({ credit_code: code }) => code))).toEqual([])
  })

  it('bears credit codes and telephone numbers that the product accepts', () => {
    expect(employers.filter((row) => !isCreditCode(row.credit_code))).toEqual([])
    expect(employers.filter((row) => !normaliseMobile(row.contact_phone))).toEqual([])
    expect(veterans.filter((row) => normaliseMobile(row.phone) !== row.phone)).toEqual([])
    expect(stations.filter((row) => !isTelephone(row.phone))).toEqual([])
  })

  it('names only areas, occupations, skills and employers that exist', () => {
    const codes = [
      ...postings.map((row) => row.occupation_code),
      ...fairs.flatMap((row) => valuesOf(row.occupation_codes)),
      ...veterans.flatMap((row) => valuesOf(row.wished_occupations)),
    ]
    const ids = [
      ...postings.flatMap((row) => [...valuesOf(row.skills_must), ...valuesOf(row.skills_preferred)]),
      ...trainings.flatMap((row) => valuesOf(row.gives)),
    ]
    const places = [
      ...[stations, employers, postings, trainings, fairs, veterans].flatMap((t) =>
        t.map((r) => r.area_code),
      ),
      ...veterans.flatMap((row) => valuesOf(row.wished_areas)),
      ...fairs.flatMap((row) => valuesOf(row.invited_area_codes)),
    ]
    const organisations = new Set(employers.map(({ id }) => id))
    expect([...new Set(codes)].filter((code) => !occupations.get(code))).toEqual([])
    expect([...new Set(ids)].filter((id) => !skills.get(id))).toEqual([])
    expect([...new Set(places)].filter((code) => !areas.get(code))).toEqual([])
    expect(postings.filter((row) => !organisations.has(row.employer_id))).toEqual([])
  })

  it('advertises nothing that the wording rules refuse or advise against', () => {
    const texts = [
      ...postings.flatMap((row) => [row.title_zh, row.conditions_zh, row.content_zh]),
      ...employers.map((row) => row.about_zh),
    ]
    const check = aReading().wording
    expect(texts.flatMap((text) => check(text).map(({ words }) => words))).toEqual([])
  })

  it('pays as a county pays, from the lower figure to the higher', () => {
    const odd = postings.filter(
      ({ pay_min: min, pay_max: max }) => !(+min >= 3500 && +min <= +max && +max <= 12000),
    )
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  it('gives by some training most of the certificates that its postings demand', () => {
    const given = skillClosure(trainings.flatMap((row) => valuesOf(row.gives)))
    const demanded = postings
      .flatMap((row) => valuesOf(row.skills_must))
      .filter((id) => skills.get(id)?.kind === 'CERTIFICATE')
    expect(demanded.length).toBeGreaterThan(50)
    expect(demanded.filter((id) => given.has(id)).length / demanded.length).toBeGreaterThan(0.75)
  })

  it('lets the veteran-owned workshop look for sewers', () => {
    const workshop = employers.find(({ id }) => id === 'employer-01')
    const sewers = postings.filter(
      (row) => row.employer_id === workshop?.id && row.occupation_code === '6-05-01-03',
    )
    expect(workshop?.veteran_owned).toBe('yes')
    expect(sewers.length).toBeGreaterThan(0)
  })

  it('lets veterans tell their service in at least 120 ways, some of them in English', () => {
    expect(new Set(veterans.map((row) => row.service_text)).size).toBeGreaterThanOrEqual(120)
    expect(veterans.filter((row) => row.language === 'en')).toHaveLength(10)
    expect(veterans.filter((row) => !(Number(row.start_year) < Number(row.end_year)))).toEqual([])
  })
})
