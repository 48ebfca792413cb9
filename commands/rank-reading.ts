import {
  meaningOfPosting,
  meaningOfSeeker,
  unknownSeeker,
  type PostingEntry,
  type Seeker,
} from '../server/matching/index.ts'
import type { Reading } from '../server/reading/index.ts'
import { reference } from '../server/reference/index.ts'
import { several, wholeNumber, type RowOf } from './rank-input.ts'

/** Skills of the catalogue for free words; words it does not know stay as they are. */
function skillsFrom(cell: string | undefined, reading: Reading): string[] {
  return several(cell).flatMap((word) => {
    const known = reference().skills.has(word) ? [word] : reading.skills(word).map(({ id }) => id)
    return known.length > 0 ? known : [word.toLowerCase()]
  })
}

/** What a table of postings does not say. */
const unsaid = {
  employerId: '',
  version: 1,
  open: true,
  validUntilDay: 1,
  degreeRank: 0,
  mustCertificates: [],
  mustSkills: [],
  minYears: 0,
  postedDay: 0,
  trains: false,
  ownVector: new Int8Array(0),
  lacksOwn: false,
} as const

export function entryFrom(file: string, row: RowOf<'id' | 'title'>, reading: Reading): PostingEntry {
  const { id, title, description = '', skills, area } = row.cells
  const read = reading.advert(`${title}\n${description}`)
  const wanted = [
    ...new Set([
      ...skillsFrom(skills, reading),
      ...(description === '' ? [] : read.skills.map((skill) => skill.id)),
    ]),
  ]
  return {
    ...unsaid,
    ...meaningOfPosting(
      {
        title,
        statedOccupation: null,
        skills: wanted,
        shift: read.shift,
        veteransPreferred: read.veteransPreferred,
        says: [],
      },
      reading.title,
    ),
    id,
    areas: several(area),
    payMin: wholeNumber(file, row, 'pay_min'),
    payMax: wholeNumber(file, row, 'pay_max'),
    preferredSkills: wanted,
    shift: read.shift,
    contract: read.contractType,
    body: [],
    unwanted: [],
    veteransPreferred: read.veteransPreferred,
  }
}

export function seekerFrom({ cells }: RowOf<'id' | 'wanted'>, reading: Reading): Seeker {
  const typed = several(cells.wanted).map((name) => reading.typed(name))
  const sought = typed.length === 1 ? (typed[0]?.skills ?? []) : []
  const shifts = typed.length === 1 && typed[0]?.shift ? [typed[0].shift] : []
  const veterans = typed.length === 1 && typed[0]?.veterans === true
  const service = (cells.service ?? '').trim() === '' ? null : reading.service(cells.service ?? '')
  const own = [...skillsFrom(cells.skills, reading), ...(service?.skills.map(({ id }) => id) ?? [])]
  const held = reference().skillClosure(own)
  const occupations =
    service?.occupations.map(({ id, confidence }) => ({ id, confidence: confidence / 2 })) ?? []
  return {
    ...unknownSeeker,
    meaning: meaningOfSeeker(
      {
        names: typed.flatMap(({ names }) => names),
        occupations,
        skills: [...held, ...sought],
        shifts,
        veterans,
      },
      reading.title,
    ),
    sought: new Set(sought),
    // What is wanted are words; no label rests on them, so that the order is by the sum alone.
    typed: [],
    seeksVeteransPreferred: veterans,
    shifts,
    held,
    statesSkills: held.size > 0,
    wishedAreas: several(cells.area),
  }
}
