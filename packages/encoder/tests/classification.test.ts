import { beforeAll, describe, expect, it } from 'vitest'
import {
  branchesOf,
  openClassification,
  openEncoder,
  type Classification,
  type Encoder,
} from '../src/index.ts'

let encoder: Encoder
let classification: Classification

beforeAll(() => {
  encoder = openEncoder()
  classification = openClassification()
})

const likeliest = (scores: Float32Array, count: number): string[] =>
  [...scores.keys()]
    .sort((one, other) => scores[other]! - scores[one]!)
    .slice(0, count)
    .map((at) => classification.codes[at]!)

describe('the classification as vectors', () => {
  it('was made by the encoder that ships beside it', () => {
    expect(classification.version).toBe(encoder.version)
    expect(classification.codes.length).toBeGreaterThan(1_600)
  })

  it.each([
    ['货车司机', '4-02-02-02'],
    ['保安员', '4-07-05-01'],
    ['welder', '6-18-02-04'],
  ])('finds %s among the likeliest three', (title, code) => {
    const likely = classification.posterior(encoder.vector(title))
    expect(likely.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4)
    expect(likeliest(likely, 3)).toContain(code)
  })

  it('finds an occupation by what it does when definitions are read too', () => {
    const near = classification.nearness(
      encoder.vector('从事保护目标周边安全防范、巡逻检查和秩序维护的人员'),
      true,
    )
    expect(likeliest(near, 5)).toContain('4-07-05-01')
  })

  it('refuses a file of something else', () => {
    expect(() => openClassification(import.meta.filename)).toThrow('not a file of occupations')
  })
})

describe('branches of the tree', () => {
  const codes = ['4-02-02-01', '4-02-02-02', '6-18-02-04']
  const product = (one: Float32Array, other: Float32Array): number =>
    branchesOf(codes, one).reduce(
      (sum, { code, weight }) =>
        sum + weight * (branchesOf(codes, other).find((branch) => branch.code === code)?.weight ?? 0),
      0,
    )

  it('agree wholly with themselves, in part with a sibling, not at all across the tree', () => {
    const [one, sibling, stranger] = [
      Float32Array.of(1, 0, 0),
      Float32Array.of(0, 1, 0),
      Float32Array.of(0, 0, 1),
    ]
    expect(product(one, one)).toBeCloseTo(1)
    expect(product(one, sibling)).toBeCloseTo(0.75 / 1.75)
    expect(product(one, stranger)).toBe(0)
  })

  it('leave out what is hardly likely', () => {
    expect(branchesOf(codes, Float32Array.of(0.999, 0.0005, 0.0005)).map(({ code }) => code)).toEqual([
      '4-02-02-01',
      '4-02-02',
      '4-02',
    ])
  })
})
