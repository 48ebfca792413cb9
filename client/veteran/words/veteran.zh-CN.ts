import { accountZhCN } from './account.zh-CN.ts'
import { profileZhCN } from './profile.zh-CN.ts'
import { workZhCN } from './work.zh-CN.ts'
import { fairZhCN } from './fair.zh-CN.ts'

/** Words of the veteran's pages that open after the first one. */
export const veteranZhCN = { ...accountZhCN, ...profileZhCN, ...workZhCN, ...fairZhCN }
