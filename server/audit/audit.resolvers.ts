import type { Resolvers } from '../graphql/generated/types.ts'

export const auditResolvers: Resolvers = {
  Query: {
    auditLog: (_, { filter, ...args }, { viewer, services }) =>
      services.audit.auditLog(viewer, filter ?? {}, args),
  },
  AuditEntry: {
    id: ({ _id }) => String(_id),
    subjectIds: ({ subjects, became }) => [...subjects, ...(became?.subjects ?? [])],
    outcome: ({ became }) => became?.outcome ?? 'BEGUN',
  },
}
