import { createHash } from 'node:crypto'
import { blankPosting } from '../../../rules/posting.ts'
import { strangeCharacter } from '../../../rules/plain-text.ts'
import type { Text } from '../../../rules/text.ts'
import { objectionTo, type AdvertReading, type Reading, type WordingFinding } from '../../reading/index.ts'
import { reference } from '../../reference/index.ts'
import { isHeld, isRefused } from '../../verification/index.ts'
import { factsOf } from '../posting-facts.ts'
import { withoutTerms } from '../posting-terms-fields.ts'
import type { PostingFacts, PostingSourceRow } from '../posting.ts'
import type { PostingRecord } from './posting-file.ts'
import * as cell from './record-values.ts'

/** What a record of a file means: facts to keep under its source. */
export interface ImportedPosting {
  readonly _id: string
  readonly source: PostingSourceRow
  readonly facts: PostingFacts
  /** Equal for equal meaning, so that a repeat is told from a change. */
  readonly digest: string
  /** Whether its wording is for a clerk to look at, unless one has found this very text lawful. */
  readonly isSuspicious: boolean
}

export type ReadRecord = ImportedPosting | { readonly reasons: readonly Text[] }

/** The key of a source as an id: the database's own unique index on ids keeps one posting for it. */
export const sourceId = (feed: string, externalId: string): string =>
  createHash('sha256').update(`${feed}\n${externalId}`).digest('hex').slice(0, 24)

const digestOf = (facts: PostingFacts, source: PostingSourceRow): string =>
  createHash('sha1')
    .update(JSON.stringify([facts, source]))
    .digest('base64')

/** The finest of the codes that the tables know; a code they do not know leaves the posting without an area. */
const knownArea = (codes: readonly (string | null)[]): string | null =>
  codes.find((code) => code !== null && reference().areas.has(code)) ?? null

const isUnreadable = (text: string): boolean => text.includes('\ufffd')

function titleReasons(title: string, findings: readonly WordingFinding[]): Text[] {
  if (isUnreadable(title)) return [{ zh: '文字编码不是 UTF-8', en: 'The text is not encoded in UTF-8' }]
  const strange = strangeCharacter(title)
  if (strange)
    return [
      {
        zh: `标题中有无法识别的字符 ${strange}`,
        en: `The title holds a character that cannot be shown: ${strange}`,
      },
    ]
  const reasons = findings.filter(isRefused).map(objectionTo)
  if (title.length < 2 || title.length > 80)
    reasons.push({ zh: '标题须为 2 到 80 个字', en: 'A title has 2 to 80 characters' })
  return reasons
}

function idReasons(id: string): Text[] {
  if (id === '' || id.length > 200) return [{ zh: '缺少来源编号', en: 'The id in the source is missing' }]
  if (!/^[\d.]+E\+\d+$/i.test(id)) return []
  return [
    {
      zh: `来源编号被电子表格改成了科学计数法：“${id}”`,
      en: `A spreadsheet has turned the id into a number and lost its end: "${id}"`,
    },
  ]
}

/** A range whose end is more than so many times its beginning says nothing. */
const widestPay = 20

function payReasons(payMin: cell.Reading<number | null>, payMax: cell.Reading<number | null>): Text[] {
  if (!('value' in payMin && 'value' in payMax)) return []
  if (payMin.value === null || payMax.value === null) return []
  if (payMin.value > payMax.value)
    return [{ zh: '最高薪酬低于最低薪酬', en: 'The highest pay is below the lowest' }]
  if (payMax.value <= payMin.value * widestPay) return []
  return [{ zh: '薪酬范围过宽，等于没有说明', en: 'The range of pay is so wide that it says nothing' }]
}

const readCells = (record: PostingRecord, today: string) => ({
  payMin: cell.payOf(record.salary_min),
  payMax: cell.payOf(record.salary_max),
  payMonths: cell.monthsOf(record.months),
  degree: cell.degreeOf(record.degree),
  minYears: cell.yearsOf(record.experience),
  postedOn: cell.postedOn(record.posted, today),
  city: cell.areaCodeOf(record.city_code),
  county: cell.areaCodeOf(record.county_code),
})

type Cells = ReturnType<typeof readCells>
type Values = { [Name in keyof Cells]: Extract<Cells[Name], { value: unknown }>['value'] }

const statedIn = (cells: Cells): Values =>
  Object.fromEntries(
    Object.entries(cells).map(([name, read]) => [name, 'value' in read ? read.value : null]),
  ) as Values

/** Papers that the title names, and skills that the source lists; what is listed is only welcome. */
function skillsOf(skills: AdvertReading['skills'], listed: readonly string[]) {
  const papers = skills.filter(({ id, paper }) => paper && reference().skills.get(id)?.kind === 'CERTIFICATE')
  const idsOf = (demanded: boolean) =>
    papers.filter((skill) => skill.demanded === demanded).map(({ id }) => id)
  return { mustSkillIds: idsOf(true), preferredSkillIds: [...new Set([...listed, ...idsOf(false)])] }
}

function factsOfRecord(record: PostingRecord, values: Values, reading: Reading): PostingFacts {
  const terms = record.terms.split('|').filter((term) => term.trim() !== '')
  const { skills, degree, minYears, ...advert } = reading.advert(record.title_zh, terms)
  const { city, county, postedOn: _postedOn, ...read } = values
  const { validUntil: _validUntil, ...facts } = factsOf(
    {
      ...blankPosting,
      ...read,
      ...advert,
      ...skillsOf(skills, reading.skillsNamed(terms)),
      title: record.title_zh,
      areaCode: knownArea([county, city]),
      degree: record.degree === '' ? degree : read.degree,
      minYears: record.experience === '' ? minYears : read.minYears,
    },
    reading,
  )
  return { ...withoutTerms(facts), terms }
}

/** What the record means on the day `today`, or every reason why it cannot be taken. */
export function readPosting(
  record: PostingRecord,
  feed: string,
  reading: Reading,
  today: string,
): ReadRecord {
  const cells = readCells(record, today)
  const findings = reading.wording(record.title_zh)
  const reasons = [
    ...idReasons(record.id),
    ...titleReasons(record.title_zh, findings),
    ...Object.values(cells).flatMap((read) => ('wrong' in read ? [read.wrong] : [])),
    ...payReasons(cells.payMin, cells.payMax),
  ]
  if (reasons.length > 0) return { reasons }
  const values = statedIn(cells)
  const facts = factsOfRecord(record, values, reading)
  const source = { feed, externalId: record.id, postedOn: values.postedOn }
  const isSuspicious = findings.some(isHeld)
  return { _id: sourceId(feed, record.id), source, facts, digest: digestOf(facts, source), isSuspicious }
}
