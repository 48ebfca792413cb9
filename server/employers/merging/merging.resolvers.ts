import type { Resolvers } from '../../graphql/generated/types.ts'
import { present } from '../../platform/present.ts'
import { areaNamed } from '../../reference/index.ts'
import { undoableUntil } from '../../verification/index.ts'
import { mayDecideOnEmployer } from '../employer.policy.ts'
import type { EmployerRow } from '../employer.ts'

/** An organisation that was just merged, or whose merge was just undone, as a line of the merges. */
const lineOf = (firm: EmployerRow) => ({ ...firm, merge: present(firm.merge, 'The merge') })

export const firmMergingResolvers: Resolvers = {
  Query: {
    firmMerges: (_, args, { viewer, services }) => services.employers.firmMerges(viewer, args),
  },
  Mutation: {
    mergeEmployers: async (_, { id, input }, { viewer, services }) =>
      lineOf(await services.employers.mergeEmployers(viewer, id, input)),
    undoFirmMerge: async (_, { id, reason, version }, { viewer, services }) =>
      lineOf(await services.employers.undoFirmMerge(viewer, id, reason, version)),
  },
  Employer: {
    merged: (employer, _, { viewer }) =>
      employer.mergedInto && viewer !== null && mayDecideOnEmployer(viewer, employer)
        ? lineOf(employer)
        : null,
    mergedFirms: (employer, _, { viewer, services }) => services.employers.mergedFirms(viewer, employer),
  },
  EmployerEntry: { isMerged: ({ mergedInto }) => Boolean(mergedInto) },
  FirmMerge: {
    id: ({ _id }) => _id,
    area: ({ areaCode }) => areaNamed(areaCode),
    into: ({ merge }) => merge.into,
    intoName: ({ merge }) => merge.intoName,
    at: ({ merge }) => merge.at,
    by: ({ merge }) => merge.by,
    reason: ({ merge }) => merge.reason,
    undoableUntil: ({ merge }) => undoableUntil(merge),
    undone: ({ merge }) => merge.undone ?? null,
  },
}
