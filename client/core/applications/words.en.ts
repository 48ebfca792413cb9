import type { Translated } from '../i18n/catalogues.ts'
import type { applicationsZh } from './words.zh-CN.ts'

export const applicationsEn: Translated<typeof applicationsZh> = {
  applicant: {
    title: 'The applicant',
    name: 'Name',
    surname: '{{name}} (family name only)',
    district: 'Lives in',
    verified: 'Status as a veteran',
    isVerified: 'Verified by the service station',
    notVerified: 'Not verified yet',
    years: 'Years of service',
    serviceOwn: 'Own words',
    occupations: 'Occupations it leads to',
    skills: 'Skills',
    certificates: 'Certificates',
    wishedOccupations: 'Work wished for',
    wishedAreas: 'Areas wished for',
    from: 'Can start on',
    own: 'Own words: {{words}}',
    notShared: 'Not shared: {{parts}}',
    comma: ', ',
  },
  cv: {
    title: 'CV on one page (PDF)',
    zh_CN: 'Download the CV in Chinese',
    en: 'Download the CV in English',
  },
  yearsServed: {
    UNDER_TWO: 'Less than 2 years',
    TWO_TO_FIVE: '2 to 5 years',
    FIVE_TO_TWELVE: '5 to 12 years',
    TWELVE_OR_MORE: '12 years or more',
  },
}
