import { describe, expect, it } from 'vitest'
import { mostSuggestions, wordingSearch } from '../../server/reading/wording-search.ts'

type Thing = { id: string; names: readonly string[] }

const searchIn = (...things: readonly (readonly string[])[]) =>
  wordingSearch<Thing>(
    things.map((names) => ({ id: names[0] ?? '', names })),
    ({ names }) => names,
  )

describe('a search by what things are called', () => {
  const search = searchIn(
    ['客运车辆驾驶员', '司机', 'driver'],
    ['货车司机', 'truck driver'],
    ['司机长', 'CNC Lead'],
    ['驾驶员'],
    ['焊工', 'Welder'],
  )
  const found = (text: string, first = 10) => search(text, first).map(({ id }) => id)

  it('finds the same before it is prepared as when it is', async () => {
    const fresh = searchIn(['客运车辆驾驶员', '司机', 'driver'], ['货车司机', 'truck driver'], ['焊工'])
    const preparing = fresh.prepare()
    const ids = () => fresh('siji', 10).map(({ id }) => id)
    expect(ids()).toEqual(['客运车辆驾驶员', '货车司机'])
    await preparing
    expect(ids()).toEqual(['客运车辆驾驶员', '货车司机'])
  })

  it('puts exact before prefix before substring before sound', () => {
    expect(found('司机')).toEqual(['客运车辆驾驶员', '司机长', '货车司机'])
    expect(found('siji')).toEqual(['客运车辆驾驶员', '司机长', '货车司机'])
    expect(found('driver')).toEqual(['客运车辆驾驶员', '货车司机'])
  })

  it('finds by initials and by pinyin, whole or from the middle', () => {
    expect(found('jsy')).toEqual(['驾驶员', '客运车辆驾驶员'])
    expect(found('jiashi')).toEqual(['驾驶员', '客运车辆驾驶员'])
    expect(found('hcsj')).toEqual(['货车司机'])
  })

  it('does not mind case, blanks, width or traditional script', () => {
    expect(found('ＴＲＵＣＫ　ＤＲＩＶＥＲ')).toEqual(['货车司机'])
    expect(found('貨車司機')).toEqual(['货车司机'])
    expect(found(' huo che ')).toEqual(['货车司机'])
  })

  it('takes two letters in the midst of an English word for nothing', () => {
    expect(found('ld')).toEqual([])
    expect(found('we')).toEqual(['焊工'])
  })

  it('of nothing gives the first things, of nonsense none', () => {
    expect(found('', 2)).toEqual(['客运车辆驾驶员', '货车司机'])
    expect(found('   ', 1)).toEqual(['客运车辆驾驶员'])
    expect(found('不存在的词')).toEqual([])
    expect(found('(.*')).toEqual([])
  })

  it('puts what weighs more first among those that fit alike, and only among those', () => {
    const weights: Record<string, number> = { 货车司机: 9, 司机长: 5 }
    const weighed = (text: string) =>
      search(text, 10, undefined, ({ id }) => weights[id] ?? 0).map(({ id }) => id)
    expect(weighed('司机')).toEqual(['客运车辆驾驶员', '司机长', '货车司机'])
    expect(found('s')).toEqual(['客运车辆驾驶员', '司机长'])
    expect(weighed('s')).toEqual(['司机长', '客运车辆驾驶员'])
  })

  it('gives no more than was asked, and never more than fifty', () => {
    const many = searchIn(...Array.from({ length: 200 }, (_, at) => [`司机${at}`]))
    expect(found('司机', 1)).toHaveLength(1)
    expect(found('司机', 0)).toEqual([])
    expect(found('司机', -3)).toEqual([])
    expect(many('司机', 1000)).toHaveLength(mostSuggestions)
    expect(many('', 1000)).toHaveLength(mostSuggestions)
  })

  it('fills its answer from the wanted, however many unwanted fit better', () => {
    expect(search('司机', 1, ({ id }) => id === '货车司机').map(({ id }) => id)).toEqual(['货车司机'])
    expect(search('', 1, ({ id }) => id === '焊工').map(({ id }) => id)).toEqual(['焊工'])
  })

  it('stays whole when what was typed is huge', () => {
    expect(found('司机'.repeat(50_000))).toEqual([])
  })
})
