import type { EmployerRow, Employers } from '../employers/index.ts'
import type { FairRow, Fairs } from '../fairs/index.ts'
import type { Policies, PolicyRow } from '../policies/index.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Viewer } from '../platform/viewer.ts'
import { normaliseTitle } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import type { TrainingRow, Trainings } from '../trainings/index.ts'
import type { employerNames } from './employer-names.ts'
import type { SearchPartRow } from './search-part.ts'

interface Parts {
  readonly employers: Pick<Employers, 'byIds'>
  readonly trainings: Pick<Trainings, 'trainings'>
  readonly fairs: Pick<Fairs, 'page'>
  readonly policies: Pick<Policies, 'meant'>
}

export interface OtherHeadings extends PolicyHeading {
  readonly trainings: readonly TrainingRow[]
  readonly trainingCount: number
  readonly fairs: readonly FairRow[]
  readonly fairCount: number
  readonly employers: readonly EmployerRow[]
  readonly employerCount: number
}

interface PolicyHeading {
  readonly policies: readonly PolicyRow[]
  readonly policyCount: number
}

const mostOfEach = 20
const largestPage = 100

const wrongFirst = {
  path: 'first',
  text: { zh: `条数须在 1 到 ${mostOfEach} 之间`, en: `Ask for 1 to ${mostOfEach} rows` },
}

/** Words to look for in names: of work, of places, of skills; what is refused is looked for nowhere. */
function soughtNames(parts: readonly SearchPartRow[]): string[] {
  const names = parts
    .filter(({ refused }) => !refused)
    .flatMap((part): string[] => {
      if (part.kind === 'WORK')
        return [...part.names.slice(0, 2), ...part.others.slice(0, 4).map(({ id }) => id)]
      if (part.kind === 'SKILL') return [normaliseTitle(reference().skills.get(part.skill)?.name.zh ?? '')]
      return part.kind === 'EMPLOYER' ? [normaliseTitle(part.words)] : []
    })
  return [...new Set(names)].filter((name) => name.length > 1)
}

const placesIn = (parts: readonly SearchPartRow[]): string[] =>
  parts.flatMap((part) => (part.kind === 'PLACE' && !part.refused ? part.codes : []))

const holdsAny = (text: string, names: readonly string[]): boolean => {
  const plain = normaliseTitle(text)
  return names.some((name) => plain.includes(name))
}

const skillNamesOf = (ids: readonly string[]): string =>
  reference()
    .skills.known(ids)
    .flatMap(({ name, synonyms }) => [name.zh, name.en, ...synonyms])
    .join('\n')

/** Names of work without what merely says that somebody does it: 电工 is learned as 电工 and as 低压电工作业. */
const stemsOf = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [name, ...(/^.{3,}[工员师]$/u.test(name) ? [name.slice(0, -1)] : [])])),
]

async function policyHeading(
  { meant }: Parts['policies'],
  words: string,
  first: number,
): Promise<PolicyHeading> {
  const found = await meant(words)
  return { policies: found.slice(0, first), policyCount: found.length }
}

/** What else the one box finds; a few of each, under their own headings. */
export async function otherHeadings(
  { employers, trainings, fairs, policies }: Parts,
  names: ReturnType<typeof employerNames>,
  viewer: Viewer | null,
  {
    words,
    first,
    parts,
  }: { readonly words: string; readonly first: number; readonly parts: readonly SearchPartRow[] },
): Promise<OtherHeadings> {
  if (first < 1 || first > mostOfEach) throw platformErrors.invalid([wrongFirst])
  const sought = stemsOf(soughtNames(parts))
  const places = placesIn(parts)
  const typed = normaliseTitle(words)
  const [open, coming, firms, heading] = await Promise.all([
    trainings.trainings({ first: largestPage }),
    fairs.page(viewer?.role === 'STAFF' ? null : viewer, { time: 'COMING', first: largestPage }),
    names.all(),
    policyHeading(policies, words, first),
  ])
  const taught = open.nodes.filter(({ title, provider, gives }) =>
    holdsAny([title.zh, title.en, provider.zh, provider.en, skillNamesOf(gives)].join('\n'), [
      ...sought,
      typed,
    ]),
  )
  const held = coming.nodes.filter(
    (fair) =>
      holdsAny([fair.titleZh, fair.titleEn, fair.place].join('\n'), [...sought, typed]) ||
      places.some((code) => (fair.areaCode ?? '').startsWith(code.replace(/(?:00){1,2}$/, ''))),
  )
  const called = parts.flatMap((part) => (part.kind === 'EMPLOYER' && !part.refused ? part.employerIds : []))
  const like = firms.filter(
    ({ plain }) => typed.length > 1 && (plain.includes(typed) || sought.some((name) => plain.includes(name))),
  )
  const ids = [...new Set([...called, ...like.map(({ id }) => id)])].slice(0, largestPage)
  return {
    trainings: taught.slice(0, first),
    trainingCount: taught.length,
    fairs: held.slice(0, first),
    fairCount: held.length,
    employers: await employers.byIds(ids.slice(0, first)),
    employerCount: ids.length,
    ...heading,
  }
}
