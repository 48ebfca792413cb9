import type { Text } from '../../rules/text.ts'

export type SkillKind = 'SKILL' | 'CERTIFICATE'

export type Skill = {
  /** Lower-kebab English, such as `driving-licence-b2`. */
  id: string
  kind: SkillKind
  name: Text
  /** Other wordings in adverts and in a veteran's mouth, in either language. */
  synonyms: readonly string[]
  /** Skills that whoever has this one also satisfies: an A2 driving licence implies B2. */
  implies: readonly string[]
}

/** The given skills and everything they imply, however far; unknown ids stay as they are. */
export function closureOf(get: (id: string) => Skill | undefined, ids: Iterable<string>): Set<string> {
  const closure = new Set(ids)
  // A Set visits what is added while it is walked, so this reaches the end of every chain, and ends on a circle.
  for (const id of closure) {
    for (const implied of get(id)?.implies ?? []) closure.add(implied)
  }
  return closure
}
