import type { Translated } from '../core/i18n/catalogues.ts'
import { workbenchEn } from './workbench/words.en.ts'
import { organisationEn } from './organisation/words.en.ts'
import { closingEn } from './organisation/closing/words.en.ts'
import { membersEn } from './members/words.en.ts'
import { sheetEn } from './postings/sheet/words.en.ts'
import { postingsEn } from './postings/words.en.ts'
import { agreementsEn } from './agreements/words.en.ts'
import { peopleEn } from './people/words.en.ts'
import { applicantsEn } from './applicants/words.en.ts'
import { fairsEn } from './fairs/words.en.ts'
import type { employerZh } from './words.zh-CN.ts'

export const employerEn: Translated<typeof employerZh> = {
  nav: {
    workbench: 'Workbench',
    organisation: 'Organisation',
    postings: 'Postings',
    applicants: 'Applicants',
    agreements: 'Contracts',
    fairs: 'Fairs',
  },
  ...workbenchEn,
  ...organisationEn,
  ...closingEn,
  ...membersEn,
  ...postingsEn,
  ...peopleEn,
  ...sheetEn,
  ...applicantsEn,
  ...agreementsEn,
  ...fairsEn,
}
