import { reference } from '../../reference/index.ts'

/** An address by schema.org, from the smallest area that is known. */
export function addressFacts(areaCode: string | null, street: string): object {
  const [region, ...below] = areaCode === null ? [] : reference().areas.path(areaCode)
  return {
    '@type': 'PostalAddress',
    streetAddress: street || undefined,
    addressLocality: below.map(({ name }) => name.zh).join('') || undefined,
    addressRegion: region?.name.zh,
    addressCountry: 'CN',
  }
}
