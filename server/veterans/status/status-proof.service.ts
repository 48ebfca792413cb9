import { addressKey } from '../../platform/address.ts'
import type { Platform } from '../../platform/platform.ts'
import type { RateLimit } from '../../platform/rate-limit.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { veteranErrors } from '../veteran.errors.ts'
import { mayKeepFile } from '../veteran.policy.ts'
import type { VeteranRow } from '../veteran.ts'
import { claimOf, claimText, holds, readClaim } from './status-proof.ts'

interface Deps extends Pick<Platform, 'clock' | 'secrets'> {
  readonly veterans: {
    ofAccount(accountId: string): Promise<VeteranRow | null>
    byIds(ids: readonly string[]): Promise<VeteranRow[]>
  }
  readonly limit: RateLimit
}

/** Longer than any code of ours; nothing longer is looked at. */
const longest = 200

/** A person shows others that the status is verified, and nothing else of the file. */
export function createStatusProofs({ clock, secrets, veterans, limit }: Deps) {
  const seal = secrets.forPurpose('proof of status')

  return {
    /** A new code each time: two of them, of one person or of two, have nothing in common. */
    async showStatus(viewer: Viewer | null) {
      const person = allowed(viewer, mayKeepFile)
      const file = await veterans.ofAccount(person.id)
      const claim = file && claimOf(file, clock())
      if (!claim) throw veteranErrors.notVerified()
      return { token: seal.seal(claimText(claim)), validUntil: new Date(claim.until) }
    },

    /** One answer for what is forged, out of date or taken away: whoever asks learns yes or no. */
    async statusShown(token: string, ip: string) {
      await limit.take(addressKey(ip))
      const now = clock()
      const text = token.length <= longest ? seal.open(token) : null
      const claim = text === null ? null : readClaim(text)
      const [file] = claim ? await veterans.byIds([claim.veteranId]) : []
      return { isVerified: claim !== null && holds(claim, file?.verification, now), checkedAt: now }
    },
  }
}
