import type { Employers } from '../employers/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { PostingEntry } from './posting-index.ts'

interface Parts extends Pick<Platform, 'clock'> {
  readonly employers: Pick<Employers, 'verifiedAmong'>
}

/** What was learned of an employer is believed this long; what is shown is asked of the records every time. */
const believedForMs = 2_000
const mostKept = 20_000

interface Known {
  readonly until: number
  readonly isVerified: boolean
}

/**
 * Which employers are verified, as was seen a moment ago: four hundred candidates of a page need not ask of their employers
 * at every page. Only the count and the choice of what is looked at rest on it; a match is shown by its records alone.
 */
export function verifiedEmployers({ employers, clock }: Parts) {
  const known = new Map<string, Known>()

  async function learn(ids: readonly string[], now: number): Promise<void> {
    const verified = await employers.verifiedAmong(ids)
    if (known.size > mostKept) known.clear()
    for (const id of ids) known.set(id, { until: now + believedForMs, isVerified: verified.has(id) })
  }

  return {
    /** Without those of employers that are not verified. An imported one has no employer. */
    async among(entries: readonly PostingEntry[]): Promise<PostingEntry[]> {
      const now = clock().getTime()
      const unknown = new Set<string>()
      for (const { employerId } of entries)
        if (employerId !== '' && !((known.get(employerId)?.until ?? 0) > now)) unknown.add(employerId)
      if (unknown.size > 0) await learn([...unknown], now)
      return entries.filter(
        ({ employerId }) => employerId === '' || known.get(employerId)?.isVerified === true,
      )
    },
  }
}
