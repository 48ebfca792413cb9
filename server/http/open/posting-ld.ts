import type { ContractType } from '../../../rules/choices.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { reference } from '../../reference/index.ts'
import { organisationFacts } from './organisation-ld.ts'
import { addressFacts } from './place-ld.ts'

const employmentTypes: Readonly<Record<ContractType, string>> = {
  PERMANENT: 'FULL_TIME',
  FIXED_TERM: 'FULL_TIME',
  DISPATCH: 'OTHER',
  PART_TIME: 'PART_TIME',
  SEASONAL: 'TEMPORARY',
  INTERNSHIP: 'INTERN',
}

const schooling: Readonly<Partial<Record<NonNullable<PostingRow['degree']>, string>>> = {
  HIGH_SCHOOL: 'high school',
  ASSOCIATE: 'associate degree',
  BACHELOR: 'bachelor degree',
  MASTER: 'postgraduate degree',
  DOCTORATE: 'postgraduate degree',
}

/** By the day and the hour what is paid for one; by the month, and by the piece, what a month makes. */
function salaryOf({ payMin, payMax, payBasis, payRate }: PostingRow) {
  const unit = payBasis === 'DAY' || payBasis === 'HOUR' ? payBasis : null
  const paid =
    unit !== null && payRate !== null
      ? { value: payRate, unitText: unit }
      : payMin !== null && { minValue: payMin, maxValue: payMax ?? undefined, unitText: 'MONTH' }
  return paid
    ? { '@type': 'MonetaryAmount', currency: 'CNY', value: { '@type': 'QuantitativeValue', ...paid } }
    : undefined
}

const asHtml = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replaceAll('\n', '<br>')

const described = ({ content, conditions, title }: PostingRow): string =>
  [content, conditions]
    .filter((text) => text !== '')
    .map((text) => `<p>${asHtml(text)}</p>`)
    .join('') || `<p>${asHtml(title)}</p>`

const skillNames = (ids: readonly string[]): string | undefined =>
  reference()
    .skills.known(ids)
    .map(({ name }) => name.zh)
    .join(', ') || undefined

/** What is asked of whoever does the work. */
const askedOf = ({ degree, minYears, mustSkills }: PostingRow) => ({
  educationRequirements:
    degree !== null && schooling[degree]
      ? { '@type': 'EducationalOccupationalCredential', credentialCategory: schooling[degree] }
      : undefined,
  experienceRequirements: minYears
    ? { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: minYears * 12 }
    : undefined,
  skills: skillNames(mustSkills),
})

/** A job by schema.org; null where the source names nobody who hires, which every reader of such facts demands. */
export function jobFacts(
  posting: PostingRow,
  employer: EmployerRow | null,
  publicUrl: string,
): object | null {
  if (employer === null || posting.publishedAt === null) return null
  const { validUntil, contractType, headCount, occupationCode } = posting
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: described(posting),
    identifier: { '@type': 'PropertyValue', name: employer.name, value: posting._id },
    url: `${publicUrl}/postings/${posting._id}`,
    datePosted: dayOf(posting.publishedAt),
    validThrough: validUntil === null ? undefined : `${validUntil}T23:59:59+08:00`,
    directApply: true,
    hiringOrganization: organisationFacts(employer, publicUrl),
    jobLocation: { '@type': 'Place', address: addressFacts(posting.areaCode, posting.place) },
    baseSalary: salaryOf(posting),
    employmentType: contractType === null ? undefined : employmentTypes[contractType],
    totalJobOpenings: headCount ?? undefined,
    occupationalCategory: occupationCode ?? undefined,
    ...askedOf(posting),
  }
}
