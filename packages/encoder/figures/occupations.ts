import { nearness } from '../src/index.ts'
import { mean, nearest, ordered, gainAtTen, type Encode } from './ranking.ts'
import { cells, grouped, heldOut, plain, type Group, type Tables } from './tables.ts'

const partsOf = (text: string): string[] => [
  text,
  ...text
    .split(/[，。；、,.;/]|\band\b/u)
    .map((part) => part.trim())
    .filter((part) => part.length >= 2),
]

/** Vectors of every occupation's names and of what is said about it. */
async function known(groups: readonly Group[], encode: Encode) {
  const found = []
  for (const { key, titles, about } of groups)
    found.push({
      code: key.split(' ')[1]!,
      names: await encode(titles),
      about: await encode(about.slice(0, 3)),
    })
  return found
}

/**
 * Share of services described in plain words that have a right occupation among the first three and no wrong one: the
 * whole text and its parts against names and definitions, the best of each.
 */
export async function service(tables: Tables, groups: readonly Group[], encode: Encode): Promise<number> {
  const occupations = await known(groups, encode)
  const hits = []
  for (const { text = '', any_of, none_of } of tables('service_judged')) {
    const parts = await encode(partsOf(text))
    const order = ordered(occupations.length, (at) =>
      Math.max(...parts.map((part) => nearest(part, [...occupations[at]!.names, ...occupations[at]!.about]))),
    )
    const first = order.slice(0, 3).map((at) => occupations[at]!.code)
    const [right, wrong] = [cells(any_of), cells(none_of)]
    hits.push(
      Number(first.some((code) => right.includes(code)) && !first.some((code) => wrong.includes(code))),
    )
  }
  return mean(hits)
}

/** Share of held-out occupations that the last sentence about them finds by name among the first three. */
export async function toldBySentence(groups: readonly Group[], encode: Encode): Promise<number> {
  const names = await Promise.all(groups.map(({ titles }) => encode(titles)))
  const hits = []
  for (const { key, about } of groups.filter(({ key, about }) => heldOut(key) && about.length > 0)) {
    const [sentence] = await encode([about.at(-1)!])
    const order = ordered(groups.length, (at) => nearest(sentence!, names[at]!))
    hits.push(Number(order.slice(0, 3).some((at) => groups[at]!.key === key)))
  }
  return mean(hits)
}

interface Specialty {
  readonly title: string
  readonly about: string
  readonly codes: readonly string[]
}

/** Titles that other services share are one question, so that no answer is copied from a namesake. */
function specialties(tables: Tables): Specialty[] {
  return tables('us_military_occupations')
    .map((row) => ({
      title: plain(row.title_en).toLowerCase(),
      about: plain(row.description_en).slice(0, 300),
      codes: [row.onet2010_code_1!, row.onet2010_code_2!].filter(
        (code) => code !== '' && !code.startsWith('55'),
      ),
    }))
    .filter(({ codes }) => codes.length > 0)
}

interface Question {
  readonly title: Int8Array
  readonly about: Int8Array
}

const likeness = (one: Question, other: Question): number =>
  (nearness(one.title, other.title) + nearness(one.about, other.about)) / 2

async function questions(
  rows: readonly { title: string; about: string }[],
  encode: Encode,
): Promise<Question[]> {
  const titles = await encode(rows.map(({ title }) => title))
  const abouts = await encode(rows.map(({ about }) => about))
  return titles.map((title, at) => ({ title, about: abouts[at]! }))
}

/** What the nearest ten kept specialties lead to, a vote by likeness each; together they have one vote. */
function votesOfNearest(
  question: Question,
  kept: readonly Question[],
  vote: (at: number, share: number) => void,
): void {
  const near = kept.map((other) => likeness(question, other))
  const best = ordered(kept.length, (at) => near[at]!).slice(0, 10)
  const weights = best.map((at) => Math.exp((near[at]! - near[best[0]!]!) / 0.05))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  best.forEach((at, place) => vote(at, weights[place]! / whole))
}

/** nDCG@10 and hit@10 of the civil occupations of specialties kept back, by their nearest kept ones and by names. */
export async function crosswalk(tables: Tables, encode: Encode): Promise<{ gain: number; hit: number }> {
  const rows = specialties(tables)
  const kept = rows.filter(({ title }) => !heldOut(title))
  const held = rows.filter(({ title }) => heldOut(title))
  const asked = [...grouped(held, ({ title }) => title).values()].map(([first]) => first!)
  const civil = tables('onet2010_occupations').map(({ onet2010_code, title_en, description_en }) => ({
    code: onet2010_code!,
    title: title_en!,
    about: description_en!.slice(0, 300),
  }))
  const [known, names, mine] = [
    await questions(kept, encode),
    await questions(civil, encode),
    await questions(asked, encode),
  ]
  const numbers = new Map(civil.map(({ code }, at) => [code, at]))
  const [gains, hits]: [number[], number[]] = [[], []]
  mine.forEach((question, number) => {
    const scores = names.map((name) => likeness(question, name))
    votesOfNearest(question, known, (at, share) => {
      for (const code of kept[at]!.codes) if (numbers.has(code)) scores[numbers.get(code)!]! += share
    })
    const order = ordered(civil.length, (at) => scores[at]!)
    const { codes } = asked[number]!
    const isRight = (at: number) => codes.includes(civil[at]!.code)
    gains.push(gainAtTen(order, isRight, codes.length))
    hits.push(Number(order.slice(0, 10).some(isRight)))
  })
  return { gain: mean(gains), hit: mean(hits) }
}
