import { describe, expect, it } from 'vitest'
import { bodyOf, unwantedIn } from '../../../server/matching/meaning/working-conditions.ts'

const said = (more: Partial<Parameters<typeof bodyOf>[0]> = {}) => ({
  title: '',
  conditions: '',
  content: '',
  shift: null,
  occupations: [],
  ...more,
})
const surely = (id: string) => [{ id, confidence: 0.9 }]

describe('what work asks of the body', () => {
  it.each([
    ['4-07-05-01', ['STANDING', 'WALKING']],
    ['4-02-05-01', ['LIFTING', 'STANDING']],
    ['6-29-01-05', ['HEIGHTS', 'LIFTING', 'STANDING']],
    ['4-04-05-03', ['HEARING', 'SITTING']],
    ['3-01-02-05', []],
  ])('follows from the occupation %s', (id, demands) => {
    expect(bodyOf(said({ occupations: surely(id) }))).toEqual(demands)
  })

  it('does not follow from an occupation that a title only hints at', () => {
    expect(bodyOf(said({ occupations: [{ id: '4-02-05-01', confidence: 0.3 }] }))).toEqual([])
  })

  it.each([
    ['需要长时间站立，能搬货', ['LIFTING', 'STANDING']],
    ['无需久站，不用搬运', []],
    ['要登高作业，恐高者勿扰', ['HEIGHTS']],
    ['听力正常，无色盲色弱', ['HEARING', 'COLOURS']],
    ['坐班，轻松', []],
  ])('is read in its words: %s', (conditions, demands) => {
    expect(bodyOf(said({ conditions })).toSorted()).toEqual(demands.toSorted())
  })

  it('is staying awake where one works at night', () => {
    expect(bodyOf(said({ shift: 'ROTATING' }))).toEqual(['NIGHTS'])
    expect(bodyOf(said({ shift: 'DAY' }))).toEqual([])
  })
})

describe('what people may not want', () => {
  const unwanted = (more: Parameters<typeof said>[0]) => {
    const all = said(more)
    return unwantedIn(all, bodyOf(all)).toSorted()
  }
  it('is read in hours, words, title and what the body is asked', () => {
    expect(unwanted({ shift: 'ROTATING' })).toEqual(['NIGHTS', 'ROTATING'])
    expect(unwanted({ content: '偶尔加班，经常出差，跑长途' })).toEqual(['LONG_HAUL', 'OVERTIME', 'TRAVEL'])
    expect(unwanted({ content: '不加班，无需出差' })).toEqual([])
    expect(unwanted({ title: '电话销售' })).toEqual(['SALES'])
    expect(unwanted({ occupations: surely('4-02-05-01') })).toEqual(['HEAVY'])
  })
})
