import { isPresent } from '../../platform/present.ts'
import { basisIn, isPaidWeekly, promisesIn, type ReadMeaning } from '../../reading/index.ts'
import { reference } from '../../reference/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { degrees } from '../../../rules/choices.ts'
import { dayOf } from '../../../rules/office-time.ts'
import { dayNumber, type PostingEntry } from '../posting-index.ts'
import { conditionsOf } from './working-conditions.ts'
import { meaningOfPosting } from './posting-meaning.ts'

const isCertificate = (id: string): boolean => reference().skills.get(id)?.kind === 'CERTIFICATE'

/** Words of an import's source count as wishes, when they are not demanded anyway. */
const mostTerms = 15

/** Words by which a posting says that newcomers are taught. */
const teaches =
  /学徒|徒工|包教|带教|带薪培训|岗前培训|可培训|培训上岗|零基础|无需经验|无经验|不限经验|新手|小白|trainee|no experience/i

/** By its source, which says how old the vacancy is; else when it was published here. */
const postedDayOf = ({ source, publishedAt }: PostingRow): number => {
  const day = source?.postedOn ?? (publishedAt && dayOf(publishedAt))
  return day ? dayNumber(day) : 0
}

/** What a model of the office's own makes of the title: null while it has not read it; no such model, nothing to lack. */
type OwnVector = Int8Array | null | undefined

const noVector = new Int8Array(0)

function saidBy({ title, conditions, content, terms, contractType, payBasis }: PostingRow): string[] {
  const text = [title, conditions, content, ...terms].join('\n')
  const basis = payBasis === 'MONTH' ? basisIn(text) : payBasis
  const weekly = isPaidWeekly(text) ? ['WEEK'] : []
  return [...promisesIn(text), ...[basis, contractType].filter(isPresent), ...weekly]
}

/** What the index keeps of a posting that others can see. Pure. */
export function entryOf(row: PostingRow, readMeaning: ReadMeaning, own?: OwnVector): PostingEntry {
  const certificates = row.mustSkills.filter(isCertificate)
  const meaning = meaningOfPosting(
    {
      title: row.title,
      statedOccupation: row.occupationFrom === 'STATED' ? row.occupationCode : null,
      skills: [...new Set([...row.mustSkills, ...row.preferredSkills, ...row.terms.slice(0, mostTerms)])],
      shift: row.shift,
      veteransPreferred: row.veteransPreferred,
      says: saidBy(row),
    },
    readMeaning,
  )
  return {
    id: row._id,
    employerId: row.employerId ?? '',
    version: row.version,
    open: row.state === 'OPEN',
    validUntilDay: row.validUntil === null ? 0 : dayNumber(row.validUntil),
    areas: row.areaPath,
    payMin: row.payMin,
    payMax: row.payMax,
    degreeRank: row.degree === null ? 0 : degrees.indexOf(row.degree),
    mustCertificates: certificates,
    mustSkills: row.mustSkills.filter((id) => !certificates.includes(id)),
    preferredSkills: row.preferredSkills,
    minYears: row.minYears ?? 0,
    occupations: meaning.occupations,
    shift: row.shift,
    contract: row.contractType,
    ...conditionsOf({ ...row, occupations: meaning.occupations }),
    veteransPreferred: row.veteransPreferred,
    postedDay: postedDayOf(row),
    trains: teaches.test(`${row.title} ${row.conditions} ${row.content}`),
    features: meaning.features,
    vector: meaning.vector,
    ownVector: own ?? noVector,
    lacksOwn: own === null,
  }
}
