import type { Department } from '../../../rules/choices.ts'
import { proofKinds } from '../../../rules/evidence.ts'
import type { VeteranResolvers } from '../../graphql/generated/types.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { VeteranRow } from '../veteran.ts'
import { facetOfField, facetOfProof, type Facet, type FieldOfFile } from './facet.ts'
import { readsFacetOf } from './facet.policy.ts'

type Resolve = (
  file: VeteranRow,
  args: object,
  context: { readonly viewer: Viewer | null },
  info: unknown,
) => unknown

const fields = Object.entries(facetOfField) as [FieldOfFile, Facet][]

/** The fields of a file, each of which gives null to whoever does not read its facet. */
export function throughFacets(resolvers: VeteranResolvers): VeteranResolvers {
  const all = resolvers as Readonly<Record<string, Resolve | undefined>>
  const kept = fields
    .filter(([, facet]) => facet !== 'SHARED')
    .map(([field, facet]) => {
      const resolve =
        all[field] ?? ((file: VeteranRow) => (file as unknown as Record<string, unknown>)[field])
      const through: Resolve = (file, args, context, info) =>
        readsFacetOf(context.viewer, file, facet) ? resolve(file, args, context, info) : null
      return [field, through]
    })
  return { ...resolvers, ...Object.fromEntries(kept) } as VeteranResolvers
}

/** Of a list, what the viewer reads. */
export const readable = <Each>(
  viewer: Viewer | null,
  file: VeteranRow,
  list: readonly Each[],
  facetOf: (each: Each) => Facet,
): Each[] => list.filter((each) => readsFacetOf(viewer, file, facetOf(each)))

/** What of a file is not shown to the viewer, and who keeps it. */
export function withheldFrom(viewer: Viewer | null, file: VeteranRow) {
  const kept = (facet: Facet): facet is Department => facet !== 'SHARED' && !readsFacetOf(viewer, file, facet)
  return [
    ...fields.flatMap(([field, facet]) => (kept(facet) ? [{ field, keptBy: facet }] : [])),
    ...[...new Set(proofKinds.map(facetOfProof))].flatMap((facet) =>
      kept(facet) ? [{ field: 'proofs', keptBy: facet }] : [],
    ),
  ]
}
