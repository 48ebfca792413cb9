import type { Employers } from '../../employers/index.ts'
import { platformErrors, type AppError } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { avoidanceOf, type Belonging } from '../../verification/index.ts'
import type { Postings } from '../posting.service.ts'
import { mayOverseePosting } from '../posting.policy.ts'
import type { PostingRow } from '../posting.ts'

interface OverseenDeps extends Pick<Platform, 'connection' | 'clock'> {
  readonly employers: Pick<Employers, 'byIds' | 'belongsTo'>
  readonly postings: Pick<Postings, 'visibleNow'>
}

/** Whose posting it is to decide on: staff of its area, who have no part in its employer. */
export function overseen({ employers, postings, ...deps }: OverseenDeps) {
  const avoided = avoidanceOf(deps)

  const isPublic = async (posting: PostingRow) => (await postings.visibleNow([posting])).length > 0

  async function belongsTo({ employerId }: PostingRow): Promise<Belonging> {
    const [employer] = employerId ? await employers.byIds([employerId]) : []
    return employer ? employers.belongsTo(employer) : { accountIds: [], phones: [] }
  }

  const avoidance = async (staff: Viewer, posting: PostingRow) => avoided(staff, await belongsTo(posting))

  return {
    /** For the desk that checks wording. */
    whose: {
      area: { path: 'areaCode', of: ({ areaCode }: PostingRow) => areaCode },
      isPublic,
      avoidance,
    },

    /** Refuses a decision that is not the viewer's: what others may see is refused, the rest is not even found. */
    async refuseOthers(staff: Viewer, posting: PostingRow): Promise<void> {
      if (!mayOverseePosting(staff, posting))
        throw (await isPublic(posting)) ? platformErrors.beyondReach() : platformErrors.notFound()
      const refused = await avoidance(staff, posting)
      if (refused) throw refused
    },

    /** Why a colleague is to decide on it; null for whoever does not oversee it anyhow. */
    async avoidance(viewer: Viewer | null, posting: PostingRow): Promise<AppError | null> {
      return viewer !== null && mayOverseePosting(viewer, posting) ? avoidance(viewer, posting) : null
    },
  }
}
