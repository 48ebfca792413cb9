import type { Employers } from '../employers/index.ts'
import type { Platform } from '../platform/platform.ts'
import { normalise, normaliseTitle, syllablesOf, type AskedPart, type Reading } from '../reading/index.ts'
import type { EmployerPart, SearchPartRow } from './search-part.ts'

interface Parts extends Pick<Platform, 'clock' | 'log'> {
  readonly employers: Pick<Employers, 'verifiedNames'>
}

/** An organisation as people type it. */
export interface NamedEmployer {
  readonly id: string
  readonly name: string
  readonly plain: string
  /** Without place, kind and legal form. */
  readonly core: string
  /** Without legal form. */
  readonly bare: string
  readonly sound: string
  readonly initials: string
}

/** Names are read anew at most this often: an organisation that was verified a moment ago is found a moment later. */
const keptForMs = 60_000
const mostNames = 20_000
const leastTyped = 2

const legalForm =
  /(?:股份)?有限(?:责任)?公司|(?:集团)?公司|集团|有限合伙|合伙企业|个体工商户|经营部|分公司|co\.?,? ?ltd\.?|inc\.?/g
const placeOrKind = /^(?:福建省?|泉州市?|泉港区?|中国|[\p{Script=Han}]{2,3}(?:省|市|区|县))+/u
const branchOfTrade =
  /(?:科技|贸易|实业|物业(?:管理)?|物流|建设|工程|建筑|服务|管理|发展|餐饮|机械|电子|商贸|化工|制造|人力资源|安保|保安)+$/

function coreOf(plain: string): string {
  const bare = plain
    .replaceAll(/[()（）]/g, '')
    .replaceAll(legalForm, '')
    .replace(placeOrKind, '')
  const core = bare.replace(branchOfTrade, '')
  return core.length >= leastTyped ? core : bare
}

function namedEmployer({ _id, name }: { readonly _id: string; readonly name: string }): NamedEmployer {
  const plain = normaliseTitle(name)
  const core = coreOf(plain)
  const syllables = syllablesOf(core)
  return {
    id: _id,
    name,
    plain,
    core,
    bare: plain.replaceAll(legalForm, ''),
    sound: syllables.join(''),
    initials: syllables.map((one) => one[0]).join(''),
  }
}

/** Whether typed words mean the organisation: its whole name, its core, or a good part of the name with that. */
const isCalled = ({ plain, core }: NamedEmployer, typed: string): boolean =>
  typed.length >= leastTyped &&
  (typed === core ||
    typed === plain ||
    (typed.length >= 4 && plain.includes(typed) && typed.includes(core.slice(0, 2))))

/** Organisations by what they are called, as they were a moment ago. */
export function employerNames({ employers, clock, log }: Parts) {
  let kept: { readonly until: number; readonly names: Promise<readonly NamedEmployer[]> } | null = null

  function all(): Promise<readonly NamedEmployer[]> {
    const now = clock().getTime()
    if (kept && kept.until > now) return kept.names
    const names = employers.verifiedNames(mostNames).then(
      (found) => found.map(namedEmployer),
      (error: unknown) => {
        log.warn({ err: error }, 'names of organisations could not be read')
        return []
      },
    )
    kept = { until: now + keptForMs, names }
    return names
  }

  return {
    all,
    /** The parts of typed words: first whole names of organisations, then what the tables know, then words that may be one's name. */
    async understood(words: string, asked: Reading['asked']): Promise<SearchPartRow[]> {
      const known = await all()
      const { text, called } = withoutNames(words, known)
      const parts = asked(text).parts
      const own = called ? [employerPart({ words: called.name, refused: false }, [called])] : []
      if (!parts.some((part) => part.kind === 'WORK' && !part.isNamed)) return [...own, ...parts]
      return [...own, ...parts.map((part) => asEmployer(part, known))]
    },
  }
}

export type EmployerNames = ReturnType<typeof employerNames>

const shortestInText = 4

/** The text without the longest whole name of an organisation in it. */
function withoutNames(
  text: string,
  names: readonly NamedEmployer[],
): { text: string; called: NamedEmployer | null } {
  const plain = normalise(text)
  const inText = names
    .flatMap((called) => [called.plain, called.bare].map((name) => ({ called, name })))
    .filter(({ name }) => name.length >= shortestInText && plain.includes(name))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
  if (!inText || plain.length !== text.length) return { text, called: null }
  const at = plain.indexOf(inText.name)
  return { text: `${text.slice(0, at)} ${text.slice(at + inText.name.length)}`, called: inText.called }
}

function asEmployer(part: AskedPart, names: readonly NamedEmployer[]): SearchPartRow {
  if (part.kind !== 'WORK' || part.isNamed) return part
  const typed = normaliseTitle(part.words)
  const called = names.filter((each) => isCalled(each, typed))
  return called.length === 0 ? part : employerPart(part, called)
}

const employerPart = (
  { words, refused }: Pick<AskedPart, 'words' | 'refused'>,
  called: readonly NamedEmployer[],
): EmployerPart => ({
  kind: 'EMPLOYER',
  id: `${refused ? 'NOT_' : ''}EMPLOYER:${called[0]?.id ?? ''}`,
  refused,
  words,
  name: called.length === 1 ? (called[0]?.name ?? words) : words,
  employerIds: called.map(({ id }) => id),
})
