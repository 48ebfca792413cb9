import type { Text } from '../../rules/text.ts'

/** A civil occupation: `code` and `name.zh` are those of 中华人民共和国职业分类大典 (2022), level 4. */
export type Occupation = {
  code: string
  name: Text
  /** What adverts and people call the work, most usual first. */
  titles: { zh: readonly string[]; en: readonly string[] }
  /** Codes of occupations whose work is near enough to be shown; always mutual. */
  near: readonly string[]
}

/** Adds the way back to every "near" that was written down one way only; an occupation is never near itself. */
export function withMutualNearness(occupations: readonly Occupation[]): Occupation[] {
  const near = new Map(occupations.map(({ code }) => [code, new Set<string>()]))
  for (const occupation of occupations) {
    for (const other of occupation.near) {
      if (other === occupation.code) continue
      near.get(occupation.code)?.add(other)
      near.get(other)?.add(occupation.code)
    }
  }
  return occupations.map((occupation) => ({ ...occupation, near: [...(near.get(occupation.code) ?? [])] }))
}
