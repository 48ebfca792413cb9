import { accountEn } from './account/words.en.ts'
import { profileEn } from './profile/words.en.ts'
import { workEn } from './matches/words.en.ts'
import { fairEn } from './fairs/words.en.ts'

/** Words of the veteran's pages that open after the first one. */
export const veteranEn = { ...accountEn, ...profileEn, ...workEn, ...fairEn }
