import type { ResolverOptions } from 'react-hook-form'
import { expect, test } from 'vitest'
import { demandedBy } from '../../client/core/form/entries.ts'
import { ruleResolver } from '../../client/core/form/rule-resolver.ts'
import type { OwnPostingFragment } from '../../client/employer/postings/generated/postings.ts'
import {
  copyOf,
  newPosting,
  postingEntries,
  type PostingEntries,
} from '../../client/employer/postings/posting-form.ts'
import { postingRule, publishedPostingRule } from '../../rules/posting.ts'
import { good } from '../rules/good-inputs.ts'

const today = '2026-11-20'
const options = { fields: {}, shouldUseNativeValidation: false } satisfies ResolverOptions<never>

const whole: PostingEntries = {
  ...newPosting(),
  title: '保安队长',
  headCount: 3,
  content: '巡逻',
  conditions: '能倒班',
  areaCode: '350505',
  place: '示例路 1 号',
  payMin: 5000,
  payMax: 7000,
  validUntil: '2027-01-31',
}
const elements = ['headCount', 'conditions', 'content', 'areaCode', 'place', 'payMin', 'payMax', 'validUntil']

const judged = (entries: PostingEntries, rule = postingRule(today)) =>
  ruleResolver({ rule, language: 'en' })(entries, undefined, options)
const missingIn = async (entries: PostingEntries) =>
  Object.keys((await judged(entries, publishedPostingRule(today))).errors)

test('a posting with every element of the notice misses nothing', async () =>
  expect(await missingIn(whole)).toEqual([]))

test('an empty posting misses every element at once', async () =>
  expect((await missingIn({ ...newPosting(), title: '保安' })).toSorted()).toEqual(elements.toSorted()))

test('blanks are no content', async () =>
  expect(await missingIn({ ...whole, content: ' \n ' })).toEqual(['content']))

test('the form marks the title and what the notice demands', () =>
  expect(demandedBy(publishedPostingRule(today))).toEqual(new Set(['title', ...elements])))

test('what was left empty is sent as nothing', async () => {
  const { values } = await judged({ ...newPosting(), title: ' 保安 ', content: '  ', version: 4 })
  expect(values).toMatchObject({
    title: '保安',
    content: '',
    place: '',
    areaCode: null,
    payMonths: 12,
    version: 4,
  })
})

test('a number that was taken out of the months of pay is the usual twelve', async () =>
  expect((await judged({ ...whole, payMonths: null })).values).toHaveProperty('payMonths', 12))

test('a new posting prefers veterans until its employer says otherwise', () =>
  expect(newPosting().veteransPreferred).toBe(true))

const { occupationCode, areaCode, mustSkillIds, preferredSkillIds, otherPlaces, ...told } = good.posting
const named = (id: string) => ({ id, name: id })
const kept: OwnPostingFragment = {
  ...told,
  id: 'p1',
  state: 'OPEN',
  visible: true,
  standing: 'OPEN',
  applying: { isFull: false, waitingCount: 0 },
  life: [],
  editedBy: null,
  wordingCheck: null,
  takedown: null,
  occupation: { code: occupationCode, name: '叉车司机' },
  area: { code: areaCode, name: '泉港区', path: '福建省 泉州市 泉港区' },
  mustSkills: mustSkillIds.map(named),
  preferredSkills: preferredSkillIds.map(named),
  otherPlaces: [otherPlaces],
}

test('what a kept posting says comes back as it is sent, under the names of the API', () =>
  expect(postingEntries(kept)).toEqual(good.posting))

test('a copy begins without a last valid day, as a new one', () =>
  expect(copyOf(kept)).toEqual({ ...postingEntries(kept), validUntil: null, version: null }))
