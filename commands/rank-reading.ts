import {
  meaningOfPosting,
  meaningOfSeeker,
  unknownSeeker,
  type PostingEntry,
  type Seeker,
} from '../server/matching/index.ts'
import { normaliseTitle, type Reading } from '../server/reading/index.ts'
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

/** Who wants work, and what of the wanting no file of the product would say. */
export interface Wanting {
  readonly seeker: Seeker
  /** Skills that the words of one wish name, whoever has them. */
  readonly sought: ReadonlySet<string>
  /** Whether those words look for what prefers veterans. */
  readonly veterans: boolean
}

export function wantingFrom({ cells }: RowOf<'id' | 'wanted'>, reading: Reading): Wanting {
  const wanted = several(cells.wanted)
  const only = wanted.length === 1 ? reading.advert(wanted[0] ?? '') : null
  const sought = only?.skills.map(({ id }) => id) ?? []
  const shifts = only?.shift ? [only.shift] : []
  const veterans =
    only !== null &&
    reading.asked(wanted[0] ?? '').parts.some((part) => part.kind === 'VETERANS' && !part.refused)
  const service = (cells.service ?? '').trim() === '' ? null : reading.service(cells.service ?? '')
  const own = [...skillsFrom(cells.skills, reading), ...(service?.skills.map(({ id }) => id) ?? [])]
  const held = reference().skillClosure(own)
  const occupations =
    service?.occupations.map(({ id, confidence }) => ({ id, confidence: confidence / 2 })) ?? []
  const names = wanted.flatMap((words) => namesOf(words, reading))
  const skills = [...held, ...sought]
  const seeker = {
    ...unknownSeeker,
    meaning: meaningOfSeeker({ names, occupations, skills, shifts, veterans }, reading.title),
    shifts,
    held,
    statesSkills: held.size > 0,
    wishedAreas: several(cells.area),
  }
  return { seeker, sought: new Set(sought), veterans }
}

/**
 * What work is called that is wanted in these words: by the words themselves, by what the search box understands that does not stand in
 * them (slips mended, what pinyin stands for) unless they name a paper too, and, where they are a skill and no occupation, by the skill:
 * 修车 is 汽车维修.
 */
function namesOf(words: string, reading: Reading): string[] {
  const plain = normaliseTitle(words)
  const { parts } = reading.asked(words)
  const works = parts.flatMap((part) => (part.kind === 'WORK' && !part.refused ? [part] : []))
  const meant = works.flatMap(({ names }) => names).filter((name) => !plain.includes(name))
  const called = parts.some(({ kind }) => kind === 'SKILL') ? [] : meant
  const skills = works.some(({ isNamed }) => isNamed) ? [] : reading.skillsNamed([words])
  const skillNames = skills.flatMap((id) => reference().skills.get(id)?.name.zh ?? [])
  return [...new Set([plain, ...called, ...skillNames])]
}
