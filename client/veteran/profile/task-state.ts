import type { ProfileSection } from '../../core/generated/schema.ts'
import type { VeteranFile } from './use-my-veteran.ts'

/** "never opened" differs from "begun but not whole". */
export type TaskState = 'notStarted' | 'started' | 'done'

const hasBegun: Readonly<Record<ProfileSection, (veteran: VeteranFile) => boolean>> = {
  IDENTITY: ({ residentIdTail }) => Boolean(residentIdTail),
  SERVICE: ({ serviceText, servicePeriods }) => serviceText !== '' || servicePeriods.length > 0,
  SKILLS: ({ skills, occupations }) =>
    [...skills, ...occupations].some(({ answer }) => answer !== 'SUGGESTED'),
  WISHES: ({ wishes }) => wishes.occupations.length + wishes.areas.length > 0 || wishes.payMin != null,
  LIVING: ({ area, degree }) => Boolean(area) || Boolean(degree),
}

export const taskState = (veteran: VeteranFile, section: ProfileSection): TaskState => {
  if (!veteran.missing.includes(section)) return 'done'
  return hasBegun[section](veteran) ? 'started' : 'notStarted'
}

/** How many suggestions nobody has looked at. */
export const unanswered = ({ skills, occupations, proposals }: VeteranFile): number =>
  [...skills, ...occupations].filter(({ answer }) => answer === 'SUGGESTED').length + proposals.length
