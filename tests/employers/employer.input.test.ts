import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'
import { checkedEmployer } from '../../server/employers/employer.input.ts'
import { aCreditCode, employerFacts } from '../support/a-employer.ts'
import { wrongFields } from '../support/wrong-fields.ts'

const wrong = (input: object) =>
  wrongFields(() => checkedEmployer({ ...employerFacts(), ...input }, aReading().wording))
const paths = (input: object) => wrong(input).map(({ path }) => path)

describe('an organisation', () => {
  it('has a credit code whose check character is right, however it is typed', () => {
    const creditCode = aCreditCode()
    const typed = ` ${creditCode.slice(0, 8)} ${creditCode.slice(8).toLowerCase()}`
    expect(checkedEmployer({ ...employerFacts(), creditCode: typed }, aReading().wording)).toMatchObject({
      creditCode,
    })
    expect(paths({ creditCode: '91350100M000100Y44' })).toEqual(['creditCode'])
    expect(paths({ creditCode: '' })).toEqual(['creditCode'])
  })

  it('is registered in a district or a town, not in a whole city', () => {
    expect(paths({ areaCode: '350505100' })).toEqual([])
    expect(paths({ areaCode: '350500' })).toEqual(['areaCode'])
    expect(paths({ areaCode: '350000' })).toEqual(['areaCode'])
    expect(paths({ areaCode: '' })).toEqual(['areaCode'])
  })

  it('is called by mobile or by landline with area code', () => {
    expect(paths({ contactPhone: '138 0595 1234' })).toEqual([])
    expect(paths({ contactPhone: '0595-87980000-12' })).toEqual([])
    expect(paths({ contactPhone: '87980000' })).toEqual(['contactPhone'])
  })

  it('says nothing in its address or introduction that shuts people out', () => {
    expect(paths({ about: '限难性', address: '限难性' })).toEqual([])
    expect(paths({ about: '我司现有女职工 80 人，欢迎退役军人，不收押金。' })).toEqual([])
    const found = wrong({
      address: '泉港路 1 号，外地人勿扰',
      about: '招聘员工：男，35岁以下，须交押金200元。',
    })
    expect(found.map(({ path }) => path)).toEqual(['address', 'about'])
    expect(found[1]?.text.zh).toMatch(/35岁以下.*年龄.*押金/)
    expect(found[1]?.text.en).toContain('Age may not be limited')
  })

  it('is told everything that is wrong at once, in both languages', () => {
    const fields = wrong({
      name: '',
      nameEn: 'x'.repeat(151),
      creditCode: 'x',
      areaCode: 'x',
      address: ' ',
      industryCode: 'no such',
      about: '字'.repeat(2_001),
      contactName: '',
      contactPhone: 'x',
    })
    expect(fields.map(({ path }) => path)).toEqual([
      'name',
      'nameEn',
      'creditCode',
      'areaCode',
      'address',
      'industryCode',
      'about',
      'contactName',
      'contactPhone',
    ])
    for (const { text } of fields) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(text.en).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('takes an empty English name for none, and drops blanks around', () => {
    expect(
      checkedEmployer({ ...employerFacts(), nameEn: ' ', name: ' 恒丰 ' }, aReading().wording),
    ).toMatchObject({
      nameEn: null,
      name: '恒丰',
    })
  })
})
