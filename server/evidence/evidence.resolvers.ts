import type { Resolvers } from '../graphql/generated/types.ts'
import { isPicture } from './proof.ts'

export const evidenceResolvers: Resolvers = {
  Mutation: {
    async removeProof(_, { id }, { viewer, services }) {
      if (viewer?.role === 'STAFF') await services.veterans.removeProofOnBehalf(viewer, id)
      else
        await (viewer?.role === 'EMPLOYER' ? services.employers : services.veterans).removeProof(viewer, id)
      return true
    },
  },
  Proof: { isPicture: (proof) => isPicture(proof) },
}
