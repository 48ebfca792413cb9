import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { unsubmitted } from '../verification/index.ts'
import { likenessOfId } from './likeness/file-likeness.ts'
import { noWishes, type VeteranRow } from './veteran.ts'

/** A file to make; what is left out is as in a blank one. */
export type VeteranDraft = Pick<VeteranRow, 'accountId' | 'name'> &
  Partial<Omit<VeteranRow, 'residentIdTail' | 'accountId' | 'name' | 'wishes'>> & {
    readonly residentId?: string
    readonly wishes?: Partial<VeteranRow['wishes']>
  }

type Makers = Pick<Platform, 'clock' | 'newId' | 'secrets'>

/** What the store keeps of a resident ID: sealed, findable by its keyed hashes, the last four to show. */
export const sealedResidentId = (secrets: Makers['secrets'], residentId: string) => ({
  residentIdHash: secrets.keyedHashes(residentId),
  residentIdSealed: secrets.encrypt(residentId),
  residentIdTail: residentId.slice(-4),
  residentIdNear: likenessOfId(secrets, residentId),
})

/** A file as it is shown: without what is kept of its resident ID. */
export const withoutSeal = ({
  residentIdSealed: _sealed,
  residentIdHash: _hash,
  residentIdNear: _near,
  ...row
}: ReturnType<typeof newFile>): VeteranRow => row

export function newFile({ residentId, wishes, ...draft }: VeteranDraft, { clock, newId, secrets }: Makers) {
  return {
    _id: newId(),
    residentIdTail: null,
    areaCode: null,
    degree: null,
    serviceText: '',
    servicePeriods: [],
    skills: [],
    occupations: [],
    wantsInvitations: true,
    verification: unsubmitted,
    ...firstVersion(clock()),
    ...draft,
    wishes: { ...noWishes, ...wishes },
    ...(residentId !== undefined && sealedResidentId(secrets, residentId)),
  }
}
