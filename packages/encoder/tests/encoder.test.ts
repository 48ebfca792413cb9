import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { nearness, openEncoder, openScan, type Encoder } from '../src/index.ts'
import { readModel } from '../src/model.ts'
import { pieceReader } from '../src/pieces.ts'

interface Reference {
  readonly text: string
  readonly pieces: readonly number[]
  readonly vector: readonly number[]
}

const data = join(import.meta.dirname, '..', 'data')
const references = JSON.parse(readFileSync(join(data, 'reference.json'), 'utf8')) as readonly Reference[]

/** What rounding to eight bits may cost; measured when the model was built, see README. */
const leastCosine = 0.995

let encoder: Encoder

beforeAll(() => {
  encoder = openEncoder()
})

const vectorOf = async (text: string): Promise<Int8Array> => (await encoder.encode([text]))[0]!

describe('the encoder', () => {
  it('cuts texts into the pieces that the build cut them into', () => {
    const { read } = pieceReader(readModel(readFileSync(join(data, 'encoder.bin'))))
    for (const { text, pieces } of references) expect(read(text)).toEqual(pieces)
  })

  it('gives the vectors that the build computed before rounding, within the tolerance', async () => {
    for (const { text, vector } of references) {
      const mine = await vectorOf(text)
      const [product, length] = vector.reduce(
        ([sum, squares], value, at) => [sum + value * mine[at]!, squares + mine[at]! ** 2],
        [0, 0],
      ) as [number, number]
      expect(product / Math.sqrt(length), text.slice(0, 40)).toBeGreaterThan(leastCosine)
    }
  })

  it('gives 256 dimensions of about unit length for whatever it is given', async () => {
    for (const text of [
      '',
      ' ',
      '\n',
      '\u0000\u200b',
      '\ud83d',
      '😀😀',
      '货',
      'x',
      '电焊工'.repeat(100_000),
      '﷽'.repeat(5_000),
    ]) {
      const vector = await vectorOf(text)
      expect(vector).toHaveLength(256)
      expect(Math.abs(1 - nearness(vector, vector)), JSON.stringify(text.slice(0, 10))).toBeLessThan(0.05)
    }
  })

  it('gives the same vector alone, among others, again, and from another encoder', async () => {
    const other = openEncoder({ remembered: 1 })
    expect(other.version).toBe(encoder.version)
    const texts = references.map(({ text }) => text)
    const together = await other.encode([...texts, ...texts])
    for (const [at, text] of texts.entries()) {
      expect(together[at]).toEqual(await vectorOf(text))
      expect(together[at + texts.length]).toEqual(together[at])
      expect(encoder.vector(text)).toEqual(together[at])
    }
  })

  it('keeps asked-for texts apart when many ask at once', async () => {
    const asked = references.map(({ text }) => [text, `${text} 经理`, `${text} manager`])
    const answers = await Promise.all(asked.map((texts) => encoder.encode(texts)))
    for (const [at, texts] of asked.entries())
      expect(answers[at]).toEqual(texts.map((text) => encoder.vector(text)))
  })

  it('lets others have their turn while it reads many long texts', async () => {
    let [turns, done] = [0, false]
    const texts = Array.from({ length: 60 }, (_, at) => `${at} ${'负责设备维修 forklift repair '.repeat(40)}`)
    const work = encoder.encode(texts).finally(() => (done = true))
    for (; !done; turns++) await setImmediate()
    await work
    expect(turns).toBeGreaterThan(10)
  })

  it('compares one with many as it compares two', async () => {
    const vectors = await encoder.encode(['货车司机', '护士', 'welder', '电焊工', 'java'])
    const scan = openScan(Int8Array.from(vectors.flatMap((vector) => [...vector])))
    for (const vector of vectors) {
      const near = scan.nearness(vector)
      expect(near).toHaveLength(vectors.length)
      for (const [at, other] of vectors.entries()) expect(near[at]).toBeCloseTo(nearness(vector, other), 2)
    }
  })

  it.each([
    ['司机', '驾驶员', '会计'],
    ['保安', '安保人员', '厨师'],
    ['电焊工', 'welder', 'nurse'],
    ['叉车司机', 'forklift operator', 'accountant'],
    ['java开发工程师', '高级Java后端开发（双休）', '幼儿园教师'],
    ['truck driver', 'lorry driver', 'software engineer'],
    ['急招货车司机 月薪8000起', '货运驾驶员', '仓库管理员'],
    ['貨車司機', '货车司机', '护士'],
  ])('knows %s as nearer to %s than to %s', async (text, near, far) => {
    const [one, alike, other] = await encoder.encode([text, near, far])
    expect(nearness(one!, alike!)).toBeGreaterThan(nearness(one!, other!))
  })
})
