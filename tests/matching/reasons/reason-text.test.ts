import { describe, expect, it } from 'vitest'
import {
  reason,
  type ReasonFacts,
  type ReasonKind,
  type ReasonState,
} from '../../../server/matching/reasons/reason.ts'
import { reasonText } from '../../../server/matching/reasons/reason-text.ts'

type Case = [kind: ReasonKind, state: ReasonState, facts: ReasonFacts, zh: string, en: string]

const driving = { id: 'driving', demanded: true }
const forklift = { id: 'forklift-certificate', demanded: true }

describe('the sentence of a reason', () => {
  it.each<Case>([
    ['SKILL', 'MET', driving, '会汽车驾驶', 'You can do: driving'],
    ['CERTIFICATE', 'MET', forklift, '持叉车证(N1)', 'You hold: forklift certificate (N1)'],
    ['SKILL', 'MISSING', driving, '需汽车驾驶', 'Needs: driving'],
    ['SKILL', 'MISSING', { id: 'driving' }, '有汽车驾驶更好', 'Welcome: driving'],
    ['SKILL', 'UNKNOWN', driving, '需汽车驾驶，档案未写明', 'Needs: driving; your file does not say'],
    [
      'SKILL',
      'NEAR',
      { ...driving, likely: true, number: 10 },
      '需汽车驾驶，您可能具备，请确认',
      'Needs: driving; you may have it, please confirm',
    ],
    [
      'SKILL',
      'NEAR',
      { ...driving, number: 1 },
      '需汽车驾驶，有 1 天培训',
      'Needs: driving; there is a training of 1 day',
    ],
    ['SKILL', 'MISSING', { id: '开塔吊', demanded: true }, '需开塔吊', 'Needs: 开塔吊'],
    ['OCCUPATION', 'MET', {}, '职业对口', 'Your occupation'],
    ['OCCUPATION', 'NEAR', {}, '职业相近', 'A related occupation'],
    ['WORDING', 'MET', {}, '岗位名称相近', 'The title is much like what you seek'],
    ['AREA', 'UNKNOWN', {}, '工作地点未注明', 'The place is not stated'],
    ['AREA', 'MET', { id: '350505' }, '同区县：泉港区', 'Same district: Quangang District'],
    ['AREA', 'MET', { id: '350500' }, '同市：泉州市', 'Same city: Quanzhou City'],
    ['AREA', 'MET', { id: '350000' }, '在福建省', 'In Fujian Province'],
    [
      'AREA',
      'MISSING',
      { id: '350505' },
      '在泉港区，不在所选区域',
      'In Quangang District, outside your areas',
    ],
    ['PAY', 'MET', { number: 5_000 }, '月薪 5000 元起，达到期望', 'Pays from 5000 yuan a month, as you wish'],
    [
      'PAY',
      'NEAR',
      { number: 5_000 },
      '月薪最高 5000 元，可达期望',
      'Pays up to 5000 yuan a month, within your wish',
    ],
    [
      'PAY',
      'MISSING',
      { number: 5_000 },
      '月薪最高 5000 元，低于期望',
      'Pays up to 5000 yuan a month, below your wish',
    ],
    ['PAY', 'UNKNOWN', {}, '薪酬未注明', 'The pay is not stated'],
    ['SHIFT', 'MET', { shift: 'DAY' }, '白班，合您所选', 'Day shift, as you wish'],
    ['SHIFT', 'NEAR', { shift: 'FLEXIBLE' }, '时间灵活，可商量', 'Flexible hours; ask the employer'],
    ['SHIFT', 'MISSING', { shift: 'NIGHT' }, '夜班，与所选不同', 'Night shift, not what you chose'],
    ['SHIFT', 'UNKNOWN', {}, '班次未注明', 'The shift is not stated'],
    ['DEGREE', 'MET', { number: 3 }, '学历符合：大专', 'Your schooling suffices: an associate degree'],
    ['DEGREE', 'MISSING', { number: 4 }, '需本科学历', 'Needs a bachelor’s degree'],
    [
      'DEGREE',
      'UNKNOWN',
      { number: 4 },
      '需本科学历，档案未写明',
      'Needs a bachelor’s degree; your file does not say',
    ],
    [
      'EXPERIENCE',
      'NEAR',
      { number: 1 },
      '需 1 年经验，您的服役经历相关',
      'Needs 1 year of experience; your service is related',
    ],
    [
      'EXPERIENCE',
      'UNKNOWN',
      { number: 3 },
      '需 3 年经验，请与单位沟通',
      'Needs 3 years of experience; ask the employer',
    ],
    ['AVAILABILITY', 'MET', {}, '到岗时间合适', 'You can start in time'],
    ['AVAILABILITY', 'MISSING', {}, '您能到岗时招聘已截止', 'It closes before you can start'],
    ['VETERANS_PREFERRED', 'MET', {}, '退役军人优先', 'Veterans preferred'],
  ])('of %s %s with %o', (kind, state, facts, zh, en) => {
    expect(reasonText(reason(kind, state, 1, facts))).toEqual({ zh, en })
  })

  it('names the occupation that it is about', () => {
    const { zh, en } = reasonText(reason('OCCUPATION', 'MET', 1, { id: '4-07-05-01' }))
    expect(zh).toBe('职业对口：保安员')
    expect(en).toBe('Your occupation: Security Guard')
  })
})
