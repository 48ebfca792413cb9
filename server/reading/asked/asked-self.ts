import type { Finder, Sighting } from './asked.ts'

const years = String.raw`(?<![\d\p{Script=Han}])(?:[1-7]\d|[一二三四五六七]?十[一二三四五六七八九]?)`
/** Age, and what goes with it: 45岁, 四十五岁可以做的, 50岁以上, 年龄不限, aged 45, 45 years old. */
const age = new RegExp(
  `${years}多?(?:周?岁)(?:以上|以下|以内|左右)?(?:的?(?:人|女性?|男性?))?(?:也?(?:可以?|能)(?:做|干))?的?` +
    '|年龄不限|不限年龄|(?:中老?年|退休)(?:人员?|可以?做|的)?(?=$|[^\\p{Script=Han}])' +
    String.raw`|\b(?:aged? \d{2}|\d{2} ?years? old|over \d{2} years|for (?:women|men|ladies))\b`,
  'gu',
)
/** Sex with a word that says no more than that. */
const sex =
  /(?:适合)?(?:[女男](?:性|生|士)(?:可以?(?:做|干)|做)?的?)(?!装|鞋|包)|性别不限|不限性别|男女不限|(?<!\p{Script=Han})(?:大学生|学生党?)(?=$|[^\p{Script=Han}]|兼职|可以?)/gu
/** Sex before work: 女 保洁, 女保洁; never of 女装设计. */
const sexBefore = /(?<![\p{Script=Han}a-z])[女男]的?/gu

const sighting = (from: number, said: string): Sighting => ({
  from,
  to: from + said.length,
  meaning: { kind: 'SELF', said },
})

/** What is said of oneself: it is understood, and nothing is chosen by it. */
export const selfFinder =
  (isWork: (run: string) => boolean): Finder =>
  (text) => [
    ...[age, sex].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: words }) => sighting(index, words)),
    ),
    ...[...text.matchAll(sexBefore)].flatMap(({ index, 0: words }) => {
      const rest = /^\p{Script=Han}*/u.exec(text.slice(index + words.length))?.[0] ?? ''
      return rest === '' || isWork(rest) ? [sighting(index, words)] : []
    }),
  ]
