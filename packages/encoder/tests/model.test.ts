import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folded } from '../src/folding.ts'
import { readModel } from '../src/model.ts'
import { openMultiplier } from '../src/multiplier.ts'
import { pieceReader } from '../src/pieces.ts'

const data = join(import.meta.dirname, '..', 'data')

describe('a text before it is cut', () => {
  it.each([
    ['ＡＢＣ　仓库', '▁abc▁仓库'],
    ['  Java \t\n 开发 ', '▁java▁开发'],
    ['a\u200bb\u0007', '▁ab'],
    ['', ''],
    ['①②', '▁12'],
  ])('%j is read as %s', (text, expected) => {
    expect(folded(text)).toBe(expected)
  })
})

describe('the cut of a text', () => {
  const read = pieceReader({
    pieces: ['▁', 'a', 'b', 'ab', '▁ab'],
    scores: Float32Array.of(-2, -3, -3, -4, -5),
  }).read

  it('is the likeliest', () => {
    expect(read('ab')).toEqual([1, 7, 2])
    expect(read('aba')).toEqual([1, 7, 4, 2])
  })

  it('makes one unknown piece of unknown signs side by side', () => {
    expect(read('azzb')).toEqual([1, 3, 4, 0, 5, 2])
  })

  it('ends after 126 pieces', () => {
    expect(read('a '.repeat(500))).toHaveLength(128)
  })
})

describe('the model file', () => {
  it('is refused when it is something else', () => {
    expect(() => readModel(Buffer.from('something else entirely'))).toThrow('not a model file')
    expect(() => readModel(Buffer.alloc(3))).toThrow('not a model file')
  })

  it('is at most 25 MB and has a row for every piece', () => {
    const bytes = readFileSync(join(data, 'encoder.bin'))
    const { pieces, scores, tableScales, table } = readModel(bytes)
    expect(bytes.length).toBeLessThan(25_000_000)
    expect(scores).toHaveLength(pieces.length)
    expect(tableScales).toHaveLength(pieces.length + 3)
    expect(table).toHaveLength(tableScales.length * 256)
  })
})

describe('the multiplier', () => {
  it('gives the sums that a plain loop gives, for any number of rows', () => {
    const [length, outputs] = [16, 6]
    const multiplier = openMultiplier(readFileSync(join(data, 'product.wasm')), {
      inputs: 1_000,
      outputs: 100,
      weights: 1_000,
    })
    const weights = Int8Array.from({ length: length * outputs }, (_, at) => ((at * 37) % 255) - 127)
    const scales = Float32Array.from({ length: outputs }, (_, at) => 0.01 * (at + 1))
    const bias = Float32Array.from({ length: outputs }, (_, at) => at - 2)
    const layer = multiplier.place({ weights, length, scales, bias })
    for (const rows of [1, 3, 4, 9]) {
      const values = Float32Array.from({ length: rows * 8 + 8 }, (_, at) => Math.sin(at))
      const out = new Float32Array(rows * outputs)
      multiplier.multiply(layer, { values, count: values.length, rows, step: 8 }, out)
      for (let row = 0; row < rows; row++)
        for (let output = 0; output < outputs; output++) {
          let sum = 0
          for (let k = 0; k < length; k++) sum += values[row * 8 + k]! * weights[output * length + k]!
          expect(out[row * outputs + output]).toBeCloseTo(sum * scales[output]! + bias[output]!, 1)
        }
    }
  })
})
