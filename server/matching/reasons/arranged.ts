import { eachFeature, product, unit } from '../meaning/features.ts'
import type { PostingEntry } from '../posting-index.ts'
import { byStanding, type Ranked } from './score.ts'

/** Of the first twenty no employer has more than three, as far as others of the same label are there. */
const firstPlaces = 20
const mostOfEmployer = 3

/** Titles and all that is asked are the same from this cosine on. */
const alikeFrom = 0.999

const lengthOf = ({ features }: PostingEntry): number => {
  let squares = 0
  eachFeature(features, (_, weight) => (squares += weight * weight))
  return Math.sqrt(squares)
}

/** At one place, for the same pay and hours: what feeds may name twice. */
const vacancyOf = ({ areas, payMin, payMax, shift, occupations }: PostingEntry): string =>
  `${areas[0] ?? ''}|${payMin}|${payMax}|${shift}|${occupations[0]?.id ?? ''}`

function isAlike(one: PostingEntry, other: PostingEntry): boolean {
  const lengths = lengthOf(one) * lengthOf(other)
  return lengths > 0 && (product(one.features, other.features) * unit ** 2) / lengths >= alikeFrom
}

/** Near the same posting is shown once, with the ids of the others. */
type Folded<One> = One & { readonly alike: readonly string[] }

const none: readonly string[] = []

/** What has its own room for them stays as it is. */
const withAlike = <One extends object>(one: One): Folded<One> =>
  'alike' in one ? (one as Folded<One>) : { ...one, alike: none }

/** Near duplicates of feeds fold into the first of them; what an employer publishes here is a vacancy of its own. */
export function folded<One extends { readonly entry: PostingEntry }>(ordered: readonly One[]): Folded<One>[] {
  const shown: Folded<One>[] = []
  // By vacancy the places among those shown: an object is made anew only where it stands for others.
  const byVacancy = new Map<string, number[]>()
  for (const each of ordered) {
    const vacancy = each.entry.employerId === '' ? vacancyOf(each.entry) : null
    if (vacancy !== null) {
      const earlier = byVacancy.get(vacancy)
      const place = earlier?.find((at) => shown[at] && isAlike(shown[at].entry, each.entry))
      const first = place === undefined ? undefined : shown[place]
      if (place !== undefined && first) {
        shown[place] = { ...first, alike: [...first.alike, each.entry.id] }
        continue
      }
      if (earlier) earlier.push(shown.length)
      else byVacancy.set(vacancy, [shown.length])
    }
    shown.push(withAlike(each))
  }
  return shown
}

/** Marks an employer's fourth and later among the first twenty: they come behind the others of their label. */
export function spread<One extends Pick<Ranked, 'entry' | 'tier' | 'behind'>>(shown: readonly One[]): One[] {
  const counts = new Map<string, number>()
  let place = 0
  let tier = shown[0]?.tier ?? 0
  let waiting = 0
  return shown.map((match) => {
    if (match.tier !== tier) {
      place += waiting
      ;[tier, waiting] = [match.tier, 0]
    }
    const { employerId } = match.entry
    const count = counts.get(employerId) ?? 0
    if (place >= firstPlaces || employerId === '' || count < mostOfEmployer) {
      place++
      counts.set(employerId, count + 1)
      return match
    }
    waiting++
    return { ...match, behind: 1 }
  })
}

/** The order as it is shown: without near duplicates, and no employer filling the beginning. Pure, the same for every page. */
export const arranged = (ordered: readonly Ranked[]): Ranked[] => spread(folded(ordered)).sort(byStanding)
