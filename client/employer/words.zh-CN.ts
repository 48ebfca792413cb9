import { workbenchZh } from './workbench/words.zh-CN.ts'
import { organisationZh } from './organisation/words.zh-CN.ts'
import { closingZh } from './organisation/closing/words.zh-CN.ts'
import { membersZh } from './members/words.zh-CN.ts'
import { sheetZh } from './postings/sheet/words.zh-CN.ts'
import { postingsZh } from './postings/words.zh-CN.ts'
import { agreementsZh } from './agreements/words.zh-CN.ts'
import { peopleZh } from './people/words.zh-CN.ts'
import { applicantsZh } from './applicants/words.zh-CN.ts'
import { fairsZh } from './fairs/words.zh-CN.ts'

/** Words of the employers' desk. The Chinese object is the source of the keys. */
export const employerZh = {
  nav: {
    workbench: '工作台',
    organisation: '单位与资质',
    postings: '招聘岗位',
    applicants: '应聘者',
    agreements: '签约与回访',
    fairs: '招聘会',
  },
  ...workbenchZh,
  ...organisationZh,
  ...closingZh,
  ...membersZh,
  ...postingsZh,
  ...peopleZh,
  ...sheetZh,
  ...applicantsZh,
  ...agreementsZh,
  ...fairsZh,
} as const
