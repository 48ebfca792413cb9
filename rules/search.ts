import * as z from 'zod/mini'
import { contractTypes, degrees, shifts } from './choices.ts'
import { choice, codeOrNull, flag, list, or, orNull, text, uniqueList, whole } from './field.ts'
import { rule } from './rule.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

const alertRhythms = ['OFF', 'DAILY', 'WEEKLY'] as const
export type AlertRhythm = (typeof alertRhythms)[number]

/** So many searches a person may keep. */
export const mostSavedSearches = 20

const area = aString(both('没有这个地区', 'There is no such area')).check(z.regex(/^\d{6,12}$/))
const part = aString().check(z.maxLength(120))

/** Narrows a search, beside what its words say. */
const filterShape = z.object({
  without: or(uniqueList(part, '项条件', 'parts of the words', 0, 30), []),
  areaCodes: or(uniqueList(area, '个地区', 'areas', 0, 50), []),
  near: orNull(area),
  withinKm: orNull(whole('最远距离', 'greatest distance in kilometres', 1, 200)),
  payMin: orNull(whole('最低月薪', 'least pay a month', 0, 1_000_000)),
  shifts: or(list(choice('班次', 'shift', shifts), '种班次', 'shifts', 0, 4), []),
  contractTypes: or(
    list(choice('合同类型', 'kind of contract', contractTypes), '种合同类型', 'kinds of contract', 0, 6),
    [],
  ),
  degree: orNull(choice('学历', 'degree', degrees)),
  maxYears: orNull(whole('工作年限', 'number of years of experience', 0, 50)),
  veteransPreferred: or(flag('退役军人优先', 'wish for a preference for veterans'), false),
  employerId: codeOrNull('用人单位', 'organisation'),
  postedWithinDays: orNull(whole('发布天数', 'age in days', 1, 365)),
  onlyStated: or(flag('只看已注明的岗位', 'wish for postings that state it'), false),
})

export type SearchFilterInput = z.input<typeof filterShape>
export type SearchFilter = z.output<typeof filterShape>

export const searchFilterRule = rule(filterShape)

/** What narrows nothing. */
export const blankFilter: SearchFilter = /* @__PURE__ */ filterShape.parse({})

const mostSearchCharacters = 100

const words = text('搜索内容', 'search', 0, mostSearchCharacters)

/** What was typed into the box. */
export const searchWordsRule = rule(z.object({ words }))

/** A search to keep: some words have to be there, for it is by them that people know it again. */
export const savedSearchRule = rule(
  z.object({
    words: text('搜索内容', 'search', 1, mostSearchCharacters),
    rhythm: or(choice('提醒频率', 'rhythm of alerts', alertRhythms), 'DAILY'),
  }),
)
