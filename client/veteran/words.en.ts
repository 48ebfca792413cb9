import { accountEn } from './account/words.en.ts'
import { profileEn } from './profile/words.en.ts'
import { matchesEn } from './matches/words.en.ts'
import { postingsEn } from './postings/words.en.ts'
import { trainingsEn } from './trainings/words.en.ts'
import { fairsEn } from './fairs/words.en.ts'
import { passEn } from './pass/words.en.ts'
import { statusEn } from './status/words.en.ts'
import { waysEn } from './ways/words.en.ts'
import { agreementsEn } from './agreements/words.en.ts'
import { applicationsEn } from './applications/words.en.ts'
import { inboxEn } from './inbox/words.en.ts'

export const veteranEn = {
  ...accountEn,
  ...profileEn,
  ...matchesEn,
  ...postingsEn,
  ...trainingsEn,
  ...fairsEn,
  ...passEn,
  ...applicationsEn,
  ...agreementsEn,
  ...inboxEn,
  ...statusEn,
  ...waysEn,
}
