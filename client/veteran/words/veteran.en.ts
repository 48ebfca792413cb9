import { accountEn } from './account.en.ts'
import { profileEn } from './profile.en.ts'
import { workEn } from './work.en.ts'
import { fairEn } from './fair.en.ts'

/** Words of the veteran's pages that open after the first one. */
export const veteranEn = { ...accountEn, ...profileEn, ...workEn, ...fairEn }
