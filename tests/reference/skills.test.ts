import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTable, valuesOf } from '../../server/reference/csv-table.ts'
import { loadReference } from '../../server/reference/reference.ts'

const folder = join(import.meta.dirname, '../../server/reference/data')
const skills = readTable(join(folder, 'skills.csv'), [
  'id',
  'kind',
  'name_zh',
  'name_en',
  'synonyms_zh',
  'synonyms_en',
  'implies',
])
const specialties = readTable(join(folder, 'specialties.csv'), [
  'id',
  'branches',
  'name_zh',
  'name_en',
  'words_zh',
  'words_en',
  'skills',
  'occupations',
])
const { skills: catalogue, specialties: posts, occupations, skillClosure } = loadReference()

const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/
const folded = (wording: string) => wording.toLowerCase().replaceAll(/\s/g, '')

/** Wordings that two different owners claim, as `wording: one, other`. */
function claimedTwice(claims: readonly { owner: string; wordings: readonly string[] }[]): string[] {
  const owners = new Map<string, Set<string>>()
  for (const { owner, wordings } of claims)
    for (const wording of wordings.map(folded))
      owners.set(wording, (owners.get(wording) ?? new Set()).add(owner))
  return [...owners]
    .filter(([, claimants]) => claimants.size > 1)
    .map(([w, c]) => `${w}: ${[...c].join(', ')}`)
}

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('the table of skills', () => {
  it('covers at least 340 skills and certificates, and a hundred of each kind', () => {
    const certificates = skills.filter(({ kind }) => kind === 'certificate').length
    expect(skills.length).toBeGreaterThanOrEqual(340)
    expect(certificates).toBeGreaterThanOrEqual(100)
    expect(skills.length - certificates).toBeGreaterThanOrEqual(100)
  })

  it('gives every skill an id of its own in lower kebab English and a kind that is known', () => {
    expect(repeated(skills.map(({ id }) => id))).toEqual([])
    expect(skills.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
    expect(skills.filter(({ kind }) => kind !== 'skill' && kind !== 'certificate')).toEqual([])
  })

  it('lets no wording belong to two skills, in either language, however it is spaced or capitalised', () => {
    const claims = skills.map((row) => ({
      owner: row.id,
      wordings: [row.name_zh, row.name_en, ...valuesOf(row.synonyms_zh), ...valuesOf(row.synonyms_en)],
    }))
    expect(claimedTwice(claims)).toEqual([])
  })

  it('holds no wording of one character, which would be found in every text', () => {
    const short = skills.flatMap((row) => valuesOf(row.synonyms_zh).filter((wording) => wording.length < 2))
    expect(short).toEqual([])
  })

  it('names every skill in both languages, with no Chinese in the English columns', () => {
    expect(
      skills.filter((row) => row.name_en === '' || !chinese.test(row.name_zh + row.synonyms_zh)),
    ).toEqual([])
    expect(skills.filter((row) => chinese.test(row.name_en + row.synonyms_en))).toEqual([])
  })

  it('implies only skills that exist, and never itself by any way round', () => {
    const known = new Set(skills.map(({ id }) => id))
    expect(skills.flatMap(({ implies }) => valuesOf(implies)).filter((id) => !known.has(id))).toEqual([])
    const circles = skills.filter((row) => skillClosure(valuesOf(row.implies)).has(row.id))
    expect(circles.map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['driving-licence-a2', 'driving-licence-b2'],
    ['driving-licence-a2', 'driving-licence-c6'],
    ['driving-licence-a1', 'driving-licence-a3'],
    ['driving-licence-b2', 'driving-licence-c1'],
    ['driving-licence-b2', 'driving-licence-any'],
    ['cet-6', 'english'],
    ['engine-rating-certificate', 'stcw-basic-safety'],
  ])('lets %s satisfy a demand for %s', (held, demanded) => {
    expect(skillClosure([held])).toContain(demanded)
  })

  it.each([
    ['driving-licence-c1', 'driving-licence-b2'],
    ['driving-licence-b2', 'driving-licence-a2'],
    ['driving-licence-b2', 'driving-licence-b1'],
    ['high-voltage-certificate', 'low-voltage-certificate'],
    ['cooking', 'chef-certificate'],
    ['security-guarding', 'security-guard-certificate'],
  ])('does not let %s pass for %s', (held, demanded) => {
    expect(skillClosure([held])).not.toContain(demanded)
  })

  it.each([
    ['修车', 'vehicle-repair'],
    ['B2证', 'driving-licence-b2'],
    ['开大车', 'heavy-truck-driving'],
    ['炒菜', 'cooking'],
    ['烧电焊', 'welding'],
    ['用电脑', 'computer-literacy'],
    ['叉车证', 'forklift-certificate'],
    ['四小证', 'stcw-basic-safety'],
    ['消控证', 'fire-facility-operator-4'],
    ['带兵', 'team-management'],
  ])('knows «%s» as %s', (wording, id) => {
    expect(catalogue.get(id)?.synonyms).toContain(wording)
  })
})

describe('the table of service specialties', () => {
  it('covers at least 100 posts, and every branch', () => {
    expect(posts.all.length).toBeGreaterThanOrEqual(100)
    expect(new Set(posts.all.flatMap(({ branches }) => branches)).size).toBe(9)
  })

  it('gives every post an id of its own and a branch, words, skills and occupations', () => {
    expect(repeated(specialties.map(({ id }) => id))).toEqual([])
    const bare = posts.all.filter(
      (post) =>
        post.branches.length === 0 ||
        post.words.length < 4 ||
        post.skills.length < 2 ||
        post.occupations.length < 2,
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('trusts each skill and occupation more than not at all and at most wholly', () => {
    const weights = posts.all.flatMap((post) => [...post.skills, ...post.occupations])
    expect(weights.filter(({ confidence }) => !(confidence > 0 && confidence <= 1))).toEqual([])
  })

  it('lets no word belong to two posts', () => {
    const claims = specialties.map((row) => ({
      owner: row.id,
      wordings: [row.name_zh, ...valuesOf(row.words_zh)],
    }))
    expect(claimedTwice(claims)).toEqual([])
  })

  it('names every post in both languages, with no Chinese in the English columns', () => {
    expect(specialties.filter((row) => row.name_en === '' || !chinese.test(row.name_zh))).toEqual([])
    expect(specialties.filter((row) => chinese.test(row.name_en + row.words_en))).toEqual([])
  })

  it('names only skills that the table of skills holds, each once', () => {
    const unknown = posts.all.flatMap((post) => post.skills.filter(({ id }) => !catalogue.get(id)))
    expect(unknown).toEqual([])
    expect(posts.all.filter((post) => repeated(post.skills.map(({ id }) => id)).length > 0)).toEqual([])
  })

  it('names only civil occupations that the table of occupations holds, each once', () => {
    const codes = posts.all.flatMap((post) => post.occupations.map(({ id }) => id))
    expect([...new Set(codes)].filter((code) => !occupations.get(code) || code.startsWith('7'))).toEqual([])
    expect(posts.all.filter((post) => repeated(post.occupations.map(({ id }) => id)).length > 0)).toEqual([])
  })
})
