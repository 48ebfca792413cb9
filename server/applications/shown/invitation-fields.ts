import type { ApplicationInvitationResolvers } from '../../graphql/generated/types.ts'
import type { Matching } from '../../matching/index.ts'
import { AppError } from '../../platform/errors.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { InvitationRow } from '../inviting/invitation.ts'
import type { Asking } from './asking.ts'

type Asked = Asking & { readonly services: { readonly matching: Pick<Matching, 'match'> } }

/** What the person may see of it now. */
async function postingOf({ postingId }: InvitationRow, { loaders, services }: Asking) {
  const posting = await loaders.postings.load(postingId)
  return posting && ((await services.postings.visibleNow([posting]))[0] ?? null)
}

/** Nothing where the posting is gone, or the person is not to be matched. */
const matchOf = ({ postingId }: InvitationRow, viewer: Viewer | null, { services }: Asked) =>
  services.matching.match(viewer, postingId).catch((error: unknown) => {
    if (error instanceof AppError) return null
    throw error
  })

export const invitationFields: ApplicationInvitationResolvers = {
  id: ({ _id }) => _id,
  posting: (row, _, context) => postingOf(row, context),
  match: (row, _, context) => matchOf(row, context.viewer, context),
}
