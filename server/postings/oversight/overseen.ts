import type { Employers } from '../../employers/index.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { isOwnInterest, verificationErrors, type Belonging } from '../../verification/index.ts'
import type { Postings } from '../posting.service.ts'
import { mayOverseePosting } from '../posting.policy.ts'
import type { PostingRow } from '../posting.ts'

interface OverseenDeps {
  readonly employers: Pick<Employers, 'byIds' | 'belongsTo'>
  readonly postings: Pick<Postings, 'visibleNow'>
}

/** Whose posting it is to decide on: staff of its area, who have no part in its employer. */
export function overseen({ employers, postings }: OverseenDeps) {
  const isPublic = async (posting: PostingRow) => (await postings.visibleNow([posting])).length > 0

  async function belongsTo({ employerId }: PostingRow): Promise<Belonging> {
    const [employer] = employerId ? await employers.byIds([employerId]) : []
    return employer ? employers.belongsTo(employer) : { accountIds: [], phones: [] }
  }

  return {
    /** For the desk that checks wording. */
    whose: {
      area: { path: 'areaCode', of: ({ areaCode }: PostingRow) => areaCode },
      isPublic,
      belongsTo,
    },

    /** Refuses a decision that is not the viewer's: what others may see is refused, the rest is not even found. */
    async refuseOthers(staff: Viewer, posting: PostingRow): Promise<void> {
      if (!mayOverseePosting(staff, posting))
        throw (await isPublic(posting)) ? platformErrors.beyondReach() : platformErrors.notFound()
      if (isOwnInterest(staff, await belongsTo(posting))) throw verificationErrors.ownInterest()
    },

    /** Null for whoever does not oversee it. */
    async isOwnInterest(viewer: Viewer | null, posting: PostingRow): Promise<boolean | null> {
      if (viewer === null || !mayOverseePosting(viewer, posting)) return null
      return isOwnInterest(viewer, await belongsTo(posting))
    },
  }
}
