import { reference } from '../../reference/index.ts'
import { surely } from '../meaning/sure.ts'
import type { PostingEntry } from '../posting-index.ts'

/** What people are looked for by, one question after another until enough are found. */
interface Sought {
  readonly occupations?: readonly string[]
  readonly skills?: readonly string[]
  readonly areas?: readonly string[]
}

const districtOf = (areas: readonly string[]): readonly string[] =>
  areas.filter((code) => code.length === 6 && !code.endsWith('00'))
const cityOf = (areas: readonly string[]): readonly string[] =>
  areas.filter((code) => code.endsWith('00') && !code.endsWith('0000') && code.length === 6)

/**
 * The other way round from what a veteran's matches are found by: of the posting's occupation nearby, then anywhere; then of those near
 * it, then with a skill in common, in the same city; then whoever lives in the district. Pure.
 */
export function soughtBy({
  occupations,
  mustCertificates,
  mustSkills,
  preferredSkills,
  areas,
}: PostingEntry): Sought[] {
  const sure = occupations.filter(surely)
  const own = (sure.length > 0 ? sure : occupations).map(({ id }) => id)
  const near = [...new Set(own.flatMap((id) => reference().occupations.get(id)?.near ?? []))]
  const skills = [...mustCertificates, ...mustSkills, ...preferredSkills]
  const [district, city] = [districtOf(areas), cityOf(areas)]
  const nearby = city.length > 0 ? { areas: city } : {}
  return [
    ...(own.length > 0 && district.length > 0 ? [{ occupations: own, areas: district }] : []),
    ...(own.length > 0 ? [{ occupations: own }] : []),
    ...(near.length > 0 ? [{ occupations: near, ...nearby }] : []),
    ...(skills.length > 0 ? [{ skills, ...nearby }] : []),
    ...(district.length > 0 ? [{ areas: district }] : []),
  ]
}
