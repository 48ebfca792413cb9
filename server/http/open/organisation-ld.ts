import type { EmployerRow } from '../../employers/index.ts'

/** An organisation by schema.org, of what everybody may read. */
export const organisationFacts = ({ _id, name, nameEn }: EmployerRow, publicUrl: string) => ({
  '@type': 'Organization',
  name,
  alternateName: nameEn ?? undefined,
  url: `${publicUrl}/employers/${_id}`,
})
