import { noticeVersion, type ConsentUse } from '../../rules/privacy.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import type { VeteranDraft } from '../../server/veterans/index.ts'
import type { Services } from '../../server/wiring.ts'
import { aVeteran, type AVeteran } from './a-veteran.ts'

/** The occupation of a posting that no field says otherwise of: a forklift driver. */
export const driver = '6-30-05-01'
export const confirmed = (id: string) => ({ id, answer: 'CONFIRMED' as const, words: [], confidence: 1 })
/** A file of somebody who wishes for that work. */
export const wishing = (more: Partial<VeteranDraft['wishes']> = {}) => ({
  wishes: { occupationCodes: [driver], ...more },
})
/** A posting that asks for nothing. */
export const free = { mustSkillIds: [], minYears: null, degree: null }
export const all = { first: 100 }

/** What a person says of being found, or of another use. */
export const says = (
  { privacy }: Pick<Services, 'privacy'>,
  viewer: Viewer,
  isGiven: boolean,
  use: ConsentUse = 'BEING_FOUND',
) => privacy.setConsent(viewer, { use, isGiven, notice: noticeVersion })

/** A veteran who agreed to be found by employers. */
export async function aFoundVeteran(
  services: Pick<Services, 'accounts' | 'veterans' | 'privacy'>,
  draft: Partial<VeteranDraft> = {},
): Promise<AVeteran> {
  const person = await aVeteran(services, draft)
  await says(services, person.viewer, true)
  return person
}
