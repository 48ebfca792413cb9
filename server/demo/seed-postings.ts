import { contractTypes, degrees, shifts } from '../../rules/choices.ts'
import type { PostingDraft } from '../postings/index.ts'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { chosen } from './chance.ts'
import { addMissing, type Demo } from './demo.ts'
import {
  cell,
  cellOrNull,
  choiceIn,
  listIn,
  numberIn,
  numberOrNull,
  table,
  yes,
  type TableRow,
} from './tables.ts'

const inputOf = (row: TableRow, validUntil: string): PostingDraft['input'] => ({
  title: cell(row, 'title_zh'),
  occupationCode: cellOrNull(row, 'occupation_code'),
  headCount: numberIn(row, 'head_count'),
  conditions: cell(row, 'conditions_zh'),
  content: cell(row, 'content_zh'),
  areaCode: cell(row, 'area_code'),
  place: cell(row, 'place_zh'),
  payMin: numberIn(row, 'pay_min'),
  payMax: numberIn(row, 'pay_max'),
  payMonths: numberIn(row, 'pay_months'),
  contractType: choiceIn(row, 'contract_type', contractTypes),
  shift: choiceIn(row, 'shift', shifts),
  degree: choiceIn(row, 'degree', degrees),
  minYears: numberOrNull(row, 'min_years'),
  mustSkillIds: listIn(row, 'skills_must'),
  preferredSkillIds: listIn(row, 'skills_preferred'),
  veteransPreferred: yes(row, 'veterans_preferred'),
  validUntil,
})

/** The same vacancy as it was filled some months ago: every eighth has been there before. */
function earlier(row: TableRow, { ago }: Demo): PostingDraft {
  const id = cell(row, 'id')
  const publishedAt = ago(chosen(120, 350, 'earlier', id), id)
  const validUntil = addDays(dayOf(publishedAt), 60)
  const input = inputOf(row, validUntil)
  return {
    _id: `${id}-earlier`,
    employerId: cell(row, 'employer_id'),
    input,
    state: 'CLOSED',
    publishedAt,
    createdAt: publishedAt,
  }
}

/** The open posting of a row, published at `createdAt`. */
export function postingOf(row: TableRow, demo: Demo, createdAt: Date): PostingDraft {
  return {
    _id: cell(row, 'id'),
    employerId: cell(row, 'employer_id'),
    input: inputOf(row, demo.day(numberIn(row, 'valid_days'))),
    state: 'OPEN',
    publishedAt: createdAt,
    createdAt,
  }
}

function current(row: TableRow, demo: Demo): PostingDraft {
  const id = cell(row, 'id')
  return postingOf(row, demo, demo.ago(chosen(1, 60, 'published', id), id))
}

/** Open postings of all employers, and some of the past year that are closed. */
export async function seedPostings(demo: Demo): Promise<number> {
  const { postings } = demo.wired.services
  const rows = table('postings')
  const past = rows.filter((_, at) => at % 8 === 7)
  const drafts = [...rows.map((row) => current(row, demo)), ...past.map((row) => earlier(row, demo))]
  return addMissing(drafts, postings.byIds, postings.createMany)
}
