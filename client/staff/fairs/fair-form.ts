import { fairDraftRule } from '../../../rules/fair.ts'
import { blankEntries, entriesOf } from '../../core/form/entries.ts'
import type { Entries } from '../../core/form/rule-resolver.ts'
import type { StaffFairFragment } from './generated/fairs.ts'

export type FairShape = ReturnType<typeof fairDraftRule>['shape']
export type FairEntries = Entries<FairShape>

export const fairSections = {
  basics: ['titleZh', 'titleEn', 'areaCode', 'place', 'startsAt', 'endsAt'],
  rules: ['registrationClosesAt', 'capacity'],
  audience: ['invitedAreaCodes', 'occupationCodes'],
  notesSection: ['notes'],
} as const satisfies Record<string, readonly (keyof FairEntries)[]>

export type FairSection = keyof typeof fairSections

export const newFair = (): FairEntries => blankEntries(fairDraftRule(new Date()))

export const fairEntries = (fair: StaffFairFragment): FairEntries =>
  entriesOf(fairDraftRule(new Date()), {
    ...fair,
    // What staff wrote last, though people are still shown what was before.
    ...Object.fromEntries(fair.heldTexts.map(({ field, text }) => [field, text])),
    areaCode: fair.area?.code ?? null,
    occupationCodes: fair.occupations.map(({ code }) => code),
    invitedAreaCodes: fair.invitedAreas.map(({ code }) => code),
  })

/** An earlier fair as the beginning of a new one; everything but its dates. */
export const copyOf = (fair: StaffFairFragment): FairEntries => ({
  ...fairEntries(fair),
  startsAt: null,
  endsAt: null,
  registrationClosesAt: null,
  version: null,
})

const isBlank = (value: FairEntries[keyof FairEntries]): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

export type SectionState = 'sectionDone' | 'sectionOpen' | 'sectionWrong' | 'sectionOptional'

type Standing = {
  readonly entries: FairEntries
  readonly wrong: readonly string[]
  readonly demanded: ReadonlySet<string>
}

/** Where a section of the form stands, as the task list at its side shows it. */
export const stateOf = (section: FairSection, { entries, wrong, demanded }: Standing): SectionState => {
  const names: readonly (keyof FairEntries)[] = fairSections[section]
  if (names.some((name) => wrong.includes(name))) return 'sectionWrong'
  const needed = names.filter((name) => demanded.has(name))
  if (needed.some((name) => isBlank(entries[name]))) return 'sectionOpen'
  const onlyOptional = needed.length === 0 && names.every((name) => isBlank(entries[name]))
  return onlyOptional ? 'sectionOptional' : 'sectionDone'
}
