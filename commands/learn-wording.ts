import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { sentencesAsRead, tracesOf, traceSpace } from '../server/reading/index.ts'
import { packWordings, type PackedWordings } from '../server/reference/index.ts'

/**
 * Learns `server/reference/data/wordings.bin` from our own judged texts and, as texts that shut nobody out, the demo's
 * postings and trainings and every third real title and description of an occupation: logistic regression by AdaGrad (Duchi et al. 2011), always in the same order, so that the same texts give
 * the same numbers.
 */
export interface JudgedText {
  readonly text: string
  readonly refused: boolean
  /** How much it counts. */
  readonly weight: number
}

interface Example {
  readonly traces: readonly (readonly [trace: number, share: number])[]
  readonly is: 0 | 1
  readonly weight: number
}

const rounds = 12
const rate = 0.5
const shrinking = 3e-4

/** Of a text that shuts people out one sentence may do so alone, so it stays whole; of a lawful one every sentence is. */
const examplesOf = ({ text, refused, weight }: JudgedText): Example[] => {
  const sentences = sentencesAsRead(text)
  return (refused ? [sentences.join('。')] : sentences).map((sentence) => ({
    traces: [...tracesOf(sentence)],
    is: refused ? 1 : 0,
    weight,
  }))
}

const inAnOrder = (texts: readonly JudgedText[]): JudgedText[] =>
  texts
    .map((one) => [createHash('sha256').update(one.text).digest('hex'), one] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => one)

export function learnWordings(texts: readonly JudgedText[]): PackedWordings {
  const examples = inAnOrder(texts).flatMap(examplesOf)
  const weights = new Float64Array(traceSpace)
  const squares = new Float64Array(traceSpace).fill(1e-8)
  let [bias, biasSquares] = [0, 1e-8]
  for (let round = 0; round < rounds; round++) {
    for (const { traces, is, weight } of examples) {
      const sum = traces.reduce((so, [trace, share]) => so + (weights[trace] ?? 0) * share, bias)
      const slope = (1 / (1 + Math.exp(-sum)) - is) * weight
      biasSquares += slope * slope
      bias -= (rate * slope) / Math.sqrt(biasSquares)
      for (const [trace, share] of traces) {
        const before = weights[trace] ?? 0
        const step = slope * share + shrinking * before
        const square = (squares[trace] ?? 0) + step * step
        squares[trace] = square
        weights[trace] = before - (rate * step) / Math.sqrt(square)
      }
    }
  }
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step, bias }
}

type Row = Record<string, string | undefined>
const rowsOf = (file: string): Row[] => parse(readFileSync(file), { columns: true, bom: true })

export const judgedTexts = (file: string): JudgedText[] =>
  rowsOf(file).map(({ text = '', verdict }) => ({ text, refused: verdict === 'refused', weight: 1 }))

/** Texts that shut nobody out: all texts of some columns, or every third, which leaves the others to measure on. */
const lawfulIn = (file: string, columns: readonly string[], every: number, weight: number): JudgedText[] =>
  rowsOf(file)
    .filter((_, at) => at % every === 0)
    .flatMap((row) => columns.map((column) => ({ text: row[column] ?? '', refused: false, weight })))

const published = (folder: string): JudgedText[] => [
  ...lawfulIn(join(folder, 'cn_postings_facts.csv'), ['title_zh'], 3, 0.3),
  ...lawfulIn(join(folder, 'cn_postings_tagged.csv'), ['title_zh'], 3, 0.3),
  ...lawfulIn(join(folder, 'csco2022_definitions.csv'), ['definition_zh', 'tasks_zh'], 3, 0.3),
]

const ofTheDemo = (folder: string): JudgedText[] => [
  ...lawfulIn(join(folder, 'postings.csv'), ['title_zh', 'conditions_zh', 'content_zh'], 1, 1),
  ...lawfulIn(join(folder, 'trainings.csv'), ['title_zh', 'content_zh'], 1, 1),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? '../shared/data'
  if (!existsSync(folder)) throw new Error(`The folder ${folder} with the real titles is not there.`)
  const judged = fileURLToPath(new URL('../tests/reading/wording/judged-practice.csv', import.meta.url))
  const packed = packWordings(
    learnWordings([
      ...judgedTexts(judged),
      ...judgedTexts(join(folder, 'wording_judged.csv')),
      ...ofTheDemo(fileURLToPath(new URL('../server/demo/data', import.meta.url))),
      ...published(folder),
    ]),
  )
  writeFileSync(new URL('../server/reference/data/wordings.bin', import.meta.url), packed)
  console.log(`wordings.bin: ${packed.length} bytes`)
}
