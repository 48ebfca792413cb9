import type { Translated } from '../core/i18n/catalogues.ts'
import { agreementsEn } from './agreements/words.en.ts'
import { mergingEn } from './merging/words.en.ts'
import { firmMergingEn } from './merging/firms/words.en.ts'
import { dutiesEn } from './duties/words.en.ts'
import { decisionsEn } from './decisions/words.en.ts'
import { relativesEn } from './relatives/words.en.ts'
import { auditEn } from './audit/words.en.ts'
import { exportsEn } from './exports/words.en.ts'
import { retentionEn } from './retention/words.en.ts'
import { firmsEn } from './firms/words.en.ts'
import { fairsEn } from './fairs/words.en.ts'
import { trainingsEn } from './trainings/words.en.ts'
import { stationsEn } from './stations/words.en.ts'
import { oversightEn } from './oversight/words.en.ts'
import { peopleEn } from './people/words.en.ts'
import { queueEn } from './queue/words.en.ts'
import { reachEn } from './reach/words.en.ts'
import { resetsEn } from './resets/words.en.ts'
import { registersEn } from './registers/words.en.ts'
import { searchesEn } from './searches/words.en.ts'
import { workEn } from './work/words.en.ts'
import { policiesEn } from './policies/words.en.ts'
import { seeingEn } from './seen/words.en.ts'
import { workbenchEn } from './workbench/words.en.ts'
import type { staffZh } from './words.zh-CN.ts'

export const staffEn: Translated<typeof staffZh> = {
  nav: {
    workbench: 'Workbench',
    queue: 'To check',
    veterans: 'Veterans',
    firms: 'Firms',
    oversight: 'Postings',
    fairs: 'Fairs',
    agreements: 'Contracts',
    calls: 'Calls to make',
    trainings: 'Trainings',
    people: 'Staff',
    stations: 'Stations',
    audit: 'Log of staff',
    exports: 'Exports',
    retention: 'Retention',
    decisions: 'Decisions',
    policies: 'Policies',
    searches: 'Searches in vain',
  },
  ...dutiesEn,
  ...agreementsEn,
  ...firmsEn,
  ...fairsEn,
  ...trainingsEn,
  ...stationsEn,
  ...peopleEn,
  ...queueEn,
  ...reachEn,
  ...registersEn,
  ...resetsEn,
  ...searchesEn,
  ...workEn,
  ...policiesEn,
  ...seeingEn,
  ...auditEn,
  ...retentionEn,
  ...exportsEn,
  ...relativesEn,
  ...decisionsEn,
  ...mergingEn,
  ...firmMergingEn,
  ...oversightEn,
  ...workbenchEn,
}
