import type { EmployerRow } from '../../employers/index.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { PostingRow } from '../posting.ts'
import { maySeeOversight } from './oversight.policy.ts'

interface Asking {
  readonly viewer: Viewer | null
  readonly loaders: { readonly employers: { load(id: string): Promise<EmployerRow | null> } }
}

/** What of a posting's oversight the viewer may see: all of it, or nothing. */
export async function ifSeen<Seen>(
  posting: PostingRow,
  { viewer, loaders }: Asking,
  seen: Seen | null | undefined,
): Promise<Seen | null> {
  if (viewer === null || seen === null || seen === undefined) return null
  const { employerId } = posting
  const owner = employerId ? await loaders.employers.load(employerId) : null
  return maySeeOversight(viewer, posting, owner) ? seen : null
}
