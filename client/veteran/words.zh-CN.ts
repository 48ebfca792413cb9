import { accountZhCN } from './account/words.zh-CN.ts'
import { profileZhCN } from './profile/words.zh-CN.ts'
import { workZhCN } from './matches/words.zh-CN.ts'
import { fairZhCN } from './fairs/words.zh-CN.ts'

/** Words of the veteran's pages that open after the first one. */
export const veteranZhCN = { ...accountZhCN, ...profileZhCN, ...workZhCN, ...fairZhCN }
