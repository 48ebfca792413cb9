import { noticeVersion, type ConsentUse } from '../../rules/privacy.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import type { VeteranDraft } from '../../server/veterans/index.ts'
import type { Services } from '../../server/wiring.ts'
import { aVeteran, type AVeteran } from './a-veteran.ts'

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
