import { agreementsEn } from '../../client/core/agreements/words.en.ts'
import { agreementsZh } from '../../client/core/agreements/words.zh-CN.ts'
import { deskEn } from '../../client/desk/words.en.ts'
import { deskZh } from '../../client/desk/words.zh-CN.ts'
import { employerEn } from '../../client/employer/words.en.ts'
import { employerZh } from '../../client/employer/words.zh-CN.ts'
import { evidenceEn } from '../../client/core/evidence/words.en.ts'
import { evidenceZh } from '../../client/core/evidence/words.zh-CN.ts'
import { en } from '../../client/core/i18n/words.en.ts'
import { zhCN } from '../../client/core/i18n/words.zh-CN.ts'
import { openEn } from '../../client/open/words.en.ts'
import { openZh } from '../../client/open/words.zh-CN.ts'
import { searchEn } from '../../client/open/search/words.en.ts'
import { searchZh } from '../../client/open/search/words.zh-CN.ts'
import { privacyEn } from '../../client/core/privacy/words.en.ts'
import { privacyZh } from '../../client/core/privacy/words.zh-CN.ts'
import { queueEn } from '../../client/staff/queue/words.en.ts'
import { queueZh } from '../../client/staff/queue/words.zh-CN.ts'
import { staffEn } from '../../client/staff/words.en.ts'
import { staffZh } from '../../client/staff/words.zh-CN.ts'
import { frontEn } from '../../client/veteran/home/words.en.ts'
import { frontZh } from '../../client/veteran/home/words.zh-CN.ts'
import { veteranEn } from '../../client/veteran/words.en.ts'
import { veteranZh } from '../../client/veteran/words.zh-CN.ts'

/** What the pages say, so that a journey finds buttons as a person does: by their words. */
export const wordsOf = {
  'zh-CN': {
    shared: zhCN,
    veteran: veteranZh,
    employer: employerZh,
    staff: staffZh,
    queue: queueZh.queue,
    desk: deskZh,
    evidence: evidenceZh,
    open: openZh,
    privacy: privacyZh,
    front: frontZh,
    search: searchZh,
    agreements: agreementsZh,
  },
  en: {
    shared: en,
    veteran: veteranEn,
    employer: employerEn,
    staff: staffEn,
    queue: queueEn.queue,
    desk: deskEn,
    evidence: evidenceEn,
    open: openEn,
    privacy: privacyEn,
    front: frontEn,
    search: searchEn,
    agreements: agreementsEn,
  },
}

export type JourneyLanguage = keyof typeof wordsOf
export type Words = (typeof wordsOf)[JourneyLanguage]

/** A sentence of the catalogue with its gaps filled. */
export const fill = (sentence: string, gaps: Record<string, string>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => gaps[name] ?? '')
