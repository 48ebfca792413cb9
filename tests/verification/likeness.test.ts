import { describe, expect, it } from 'vitest'
import { residentIdCheck } from '../../rules/identifiers.ts'
import { nearSpellings, soundOfFirm, soundOfPerson } from '../../server/verification/index.ts'

const whole = (first17: string) => first17 + (residentIdCheck(first17) ?? '')
const id = whole('35050519850307123')

const near = (one: string, other: string): boolean => {
  const keys = new Set(nearSpellings(one))
  return nearSpellings(other).some((key) => keys.has(key))
}

describe('two numbers are near', () => {
  it('when they differ by any one digit and the check that follows from it', () => {
    for (let at = 0; at < 17; at += 1) {
      const digit = String((Number(id[at]) + 3) % 10)
      expect(near(id, whole(id.slice(0, at) + digit + id.slice(at + 1, 17)))).toBe(true)
    }
  })

  it('when two neighbours are exchanged', () => {
    for (let at = 0; at < 16; at += 1) {
      const exchanged = id.slice(0, at) + (id[at + 1] ?? '') + (id[at] ?? '') + id.slice(at + 2, 17)
      expect(near(id, whole(exchanged))).toBe(true)
    }
  })

  it('when they differ by the check character alone', () => {
    expect(near(id, `${id.slice(0, 17)}X`)).toBe(true)
  })

  it('not when two digits differ, nor when distant ones are exchanged', () => {
    expect(near(id, whole('35050619850307124'))).toBe(false)
    expect(near('12345678901234567', '32145678901234567')).toBe(false)
  })
})

describe('names sound', () => {
  it('alike of a person whatever the character', () => {
    expect(soundOfPerson('林建国')).toBe(soundOfPerson('林健国'))
    expect(soundOfPerson('欧阳 建国')).toBe(soundOfPerson('欧阳·建国'))
    expect(soundOfPerson('林建国')).not.toBe(soundOfPerson('林建军'))
  })

  it('alike of a firm without place and legal form', () => {
    const names = [
      '泉港恒丰物流有限公司',
      '福建省泉州市泉港区恒丰物流有限责任公司',
      '泉州市恒丰物流（集团）有限公司',
    ]
    expect(soundOfFirm(names[1] ?? '')).toBe(soundOfFirm(names[2] ?? ''))
    expect(soundOfFirm('恒丰物流公司')).toBe(soundOfFirm('恒风物流有限公司'))
    expect(soundOfFirm('恒丰物流公司')).not.toBe(soundOfFirm('恒丰食品公司'))
  })

  it('never as nothing', () => {
    expect(soundOfFirm('有限公司')).not.toBe('')
    expect(soundOfFirm('泉州市公司')).not.toBe('')
  })
})
