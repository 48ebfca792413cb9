import { agreementsZh } from './agreements/words.zh-CN.ts'
import { mergingZh } from './merging/words.zh-CN.ts'
import { firmMergingZh } from './merging/firms/words.zh-CN.ts'
import { dutiesZh } from './duties/words.zh-CN.ts'
import { decisionsZh } from './decisions/words.zh-CN.ts'
import { relativesZh } from './relatives/words.zh-CN.ts'
import { auditZh } from './audit/words.zh-CN.ts'
import { exportsZh } from './exports/words.zh-CN.ts'
import { retentionZh } from './retention/words.zh-CN.ts'
import { workbenchZh } from './workbench/words.zh-CN.ts'
import { firmsZh } from './firms/words.zh-CN.ts'
import { fairsZh } from './fairs/words.zh-CN.ts'
import { trainingsZh } from './trainings/words.zh-CN.ts'
import { stationsZh } from './stations/words.zh-CN.ts'
import { oversightZh } from './oversight/words.zh-CN.ts'
import { peopleZh } from './people/words.zh-CN.ts'
import { queueZh } from './queue/words.zh-CN.ts'
import { reachZh } from './reach/words.zh-CN.ts'
import { resetsZh } from './resets/words.zh-CN.ts'
import { registersZh } from './registers/words.zh-CN.ts'
import { searchesZh } from './searches/words.zh-CN.ts'
import { workZh } from './work/words.zh-CN.ts'
import { policiesZh } from './policies/words.zh-CN.ts'
import { seeingZh } from './seen/words.zh-CN.ts'

/** Words of the staff's desk. The Chinese object is the source of the keys. */
export const staffZh = {
  nav: {
    workbench: '工作台',
    queue: '待核验',
    veterans: '退役军人',
    firms: '用人单位',
    oversight: '岗位监督',
    fairs: '招聘会',
    agreements: '签约',
    calls: '电话回访',
    trainings: '培训',
    people: '人员与服务站',
    stations: '服务站',
    audit: '操作记录',
    exports: '导出',
    retention: '保存期限',
    decisions: '核验决定',
    policies: '政策',
    searches: '没找到的搜索',
  },
  ...dutiesZh,
  ...agreementsZh,
  ...firmsZh,
  ...fairsZh,
  ...trainingsZh,
  ...stationsZh,
  ...peopleZh,
  ...queueZh,
  ...reachZh,
  ...registersZh,
  ...resetsZh,
  ...searchesZh,
  ...workZh,
  ...policiesZh,
  ...seeingZh,
  ...auditZh,
  ...retentionZh,
  ...exportsZh,
  ...relativesZh,
  ...decisionsZh,
  ...mergingZh,
  ...firmMergingZh,
  ...oversightZh,
  ...workbenchZh,
} as const
