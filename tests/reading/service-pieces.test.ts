import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestPiece, piecesOf } from '../../server/reading/service/pieces.ts'
import { inTurns, type Steps } from '../../server/reading/service/steps.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()
const sentence = '先在汽车连开大车五年，后来去炊事班做饭，管过仓库。'

describe('a long description', () => {
  it('is parted into pieces that are the text together, none too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('开车', '，', '。', ' ', 'cook', '\n', '修'), { maxLength: 900 }),
        (parts) => {
          const text = parts.join('')
          const pieces = piecesOf(text)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          for (const { at, text: own } of pieces) {
            expect(own.length).toBeLessThanOrEqual(longestPiece)
            expect(text.slice(at, at + own.length)).toBe(own)
          }
        },
      ),
    )
  })

  it('is parted where a sentence ends', () => {
    const [first] = piecesOf(sentence.repeat(20))
    expect(first?.text.endsWith('。')).toBe(true)
  })

  it('is read the same in turns as at once, with what its last piece says and the words as they were written', async () => {
    const text = `${sentence.repeat(20)}最后两年在修理所当電焊工。`
    const inSteps = await reading.serviceInTurns(text)
    expect(inSteps).toEqual(reading.service(text))
    const welder = inSteps.occupations.find(({ id }) => id === '6-18-02-04')
    expect(welder?.words).toContain('電焊工')
  })

  it('gives others their turn once a piece', async () => {
    const asleep = new Int32Array(new SharedArrayBuffer(4))
    let turns = 0
    let others = 0
    function* slow(): Steps<number> {
      for (const _ of piecesOf(sentence.repeat(100))) {
        Atomics.wait(asleep, 0, 0, 10)
        turns++
        yield
      }
      return turns
    }
    const count = () => {
      others++
      if (turns < 8) setImmediate(count)
    }
    setImmediate(count)
    expect(await inTurns(slow())).toBe(piecesOf(sentence.repeat(100)).length)
    expect(others).toBeGreaterThanOrEqual(7)
  })
})
