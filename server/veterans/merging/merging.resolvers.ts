import type { Resolvers } from '../../graphql/generated/types.ts'
import { present } from '../../platform/present.ts'
import { areaNamed } from '../../reference/index.ts'
import { undoableUntil } from '../../verification/index.ts'
import type { VeteranRow } from '../veteran.ts'

/** A file that was just merged, or whose merge was just undone, as a line of the merges. */
const lineOf = (file: VeteranRow) => ({ ...file, merge: present(file.merge, 'The merge') })

export const mergingResolvers: Resolvers = {
  Query: {
    fileMerges: (_, args, { viewer, services }) => services.veterans.fileMerges(viewer, args),
  },
  Mutation: {
    mergeVeterans: async (_, { id, input }, { viewer, services }) =>
      lineOf(await services.veterans.mergeVeterans(viewer, id, input)),
    undoMerge: async (_, { id, reason, version }, { viewer, services }) =>
      lineOf(await services.veterans.undoMerge(viewer, id, reason, version)),
  },
  FileMerge: {
    id: ({ _id }) => _id,
    area: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
    into: ({ merge }) => merge.into,
    at: ({ merge }) => merge.at,
    by: ({ merge }) => merge.by,
    reason: ({ merge }) => merge.reason,
    take: ({ merge }) => merge.take,
    undoableUntil: ({ merge }) => undoableUntil(merge),
    undone: ({ merge }) => merge.undone ?? null,
  },
  Merged: { phoneTail: ({ intoTail }) => intoTail },
}
