import { accountZh } from './account/words.zh-CN.ts'
import { profileZh } from './profile/words.zh-CN.ts'
import { matchesZh } from './matches/words.zh-CN.ts'
import { postingsZh } from './postings/words.zh-CN.ts'
import { trainingsZh } from './trainings/words.zh-CN.ts'
import { fairsZh } from './fairs/words.zh-CN.ts'
import { passZh } from './pass/words.zh-CN.ts'
import { statusZh } from './status/words.zh-CN.ts'
import { waysZh } from './ways/words.zh-CN.ts'
import { agreementsZh } from './agreements/words.zh-CN.ts'
import { applicationsZh } from './applications/words.zh-CN.ts'
import { inboxZh } from './inbox/words.zh-CN.ts'

/** Words of the veteran's pages that open after the first one. */
export const veteranZh = {
  ...accountZh,
  ...profileZh,
  ...matchesZh,
  ...postingsZh,
  ...trainingsZh,
  ...fairsZh,
  ...passZh,
  ...applicationsZh,
  ...agreementsZh,
  ...inboxZh,
  ...statusZh,
  ...waysZh,
}
