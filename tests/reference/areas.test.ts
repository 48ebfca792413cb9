import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areaContains, codesUpwards } from '../../server/reference/area.ts'
import { areaEnglish, romanised, shortPlace } from '../../server/reference/area-english.ts'
import { readTable } from '../../server/reference/csv-table.ts'
import { placeSyllables } from '../../server/reference/place-reading.ts'
import { loadReference } from '../../server/reference/reference.ts'
import { searchesIn } from '../../server/reading/searches.ts'
import { hasChinese } from '../../server/reading/text/sounding.ts'

const tables = loadReference()
const { areas } = tables
const search = searchesIn(tables)
const folder = join(import.meta.dirname, '../../server/reference/data')
const pathOf = (code: string, language: 'zh' | 'en' = 'zh') =>
  areas.path(code).map(({ name }) => name[language])

describe('areas', () => {
  it('cover all 34 provinces, and districts enough to be the whole country', () => {
    expect(areas.within(null)).toHaveLength(34)
    expect(areas.all.filter(({ level }) => level === 'DISTRICT').length).toBeGreaterThan(3000)
  })

  it('have a parent that exists, lies a level higher and contains them, provinces excepted', () => {
    const order = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN']
    const misplaced = areas.all.filter(({ code, level, parentCode }) => {
      if (parentCode === null) return level !== 'PROVINCE'
      const parent = areas.get(parentCode)
      return !parent || order.indexOf(parent.level) >= order.indexOf(level) || !areaContains(parentCode, code)
    })
    expect(misplaced).toEqual([])
  })

  it('are all found below their parents, none twice', () => {
    const below = [null, ...areas.all.map(({ code }) => code)].flatMap((code) => areas.within(code))
    expect(below.map(({ code }) => code).toSorted()).toEqual(areas.all.map(({ code }) => code).toSorted())
  })

  it('have an English name that is complete: no Chinese in it, and a kind after the name', () => {
    expect(areas.all.filter(({ name }) => hasChinese(name.en))).toEqual([])
    expect(areas.all.filter(({ name }) => !/^[A-Z][A-Za-zü'.,() -]+$/.test(name.en))).toEqual([])
  })

  it('of the table of exceptions exist, each once', () => {
    const codes = readTable(join(folder, 'area-english.csv'), ['code']).map(({ code }) => code)
    expect(codes.filter((code) => !areas.has(code))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    ['350505', 'Quangang District'],
    ['350500', 'Quanzhou City'],
    ['350000', 'Fujian Province'],
    ['110000', 'Beijing'],
    ['140000', 'Shanxi Province'],
    ['610000', 'Shaanxi Province'],
    ['150000', 'Inner Mongolia Autonomous Region'],
    ['540000', 'Xizang (Tibet) Autonomous Region'],
    ['650000', 'Xinjiang Uygur Autonomous Region'],
    ['810000', 'Hong Kong Special Administrative Region'],
    ['820000', 'Macao Special Administrative Region'],
    ['610100', "Xi'an City"],
    ['341500', "Lu'an City"],
    ['222400', 'Yanbian Korean Autonomous Prefecture'],
    ['350505001', 'Shanyao Subdistrict'],
    ['350505100', 'Nanpu Town'],
  ])('%s is %s in English', (code, english) => {
    expect(areas.get(code)?.name.en).toBe(english)
  })

  it('of several nationalities name them all', () => {
    expect(areaEnglish('双江拉祜族佤族布朗族傣族自治县')).toBe(
      'Shuangjiang Lahu, Va, Blang, and Dai Autonomous County',
    )
    expect(areaEnglish('长白朝鲜族自治县')).toBe('Changbai Korean Autonomous County')
  })

  it('are romanised as one word, with an apostrophe where syllables would run together', () => {
    expect([romanised('泉港'), romanised('西安'), romanised('吕梁')]).toEqual([
      'Quangang',
      "Xi'an",
      'Lüliang',
    ])
  })
})

describe('how a place is read', () => {
  const rows = readTable(join(folder, 'place-readings.csv'), ['place', 'reading', 'why'])

  it('stands in the table once, with a syllable for each character and a reason, for places that exist', () => {
    expect(new Set(rows.map(({ place }) => place)).size).toBe(rows.length)
    expect(rows.filter(({ place, reading }) => reading.split(' ').length !== [...place].length)).toEqual([])
    expect(rows.filter(({ why }) => why === '')).toEqual([])
    const isOfNone = ({ place }: { place: string }) => !areas.all.some(({ name }) => name.zh.includes(place))
    expect(rows.filter(isOfNone)).toEqual([])
  })

  it('is du for every 都 and shi for every 什', () => {
    const wrong = areas.all.filter(({ name: { zh } }) =>
      [...zh].some((character, at) => {
        const said = placeSyllables(zh)[at]
        return (character === '都' && said !== 'du') || (character === '什' && said !== 'shi')
      }),
    )
    expect(wrong.map(({ name }) => name.zh)).toEqual([])
  })

  it('makes its English name too', () => {
    expect(areas.all.filter(({ name }) => name.zh.includes('都') && /dou/i.test(name.en))).toEqual([])
    expect([areas.get('510117'), areas.get('231085')].map((area) => area?.name.en)).toEqual([
      'Pidu District',
      'Muling City',
    ])
    expect(romanised('单', '单县')).toBe('Shan')
  })

  it('is called without its kind, unless one character would be left', () => {
    expect(
      ['福建省', '泉州市', '单县', '延边朝鲜族自治州', '广西壮族自治区', '内蒙古自治区', '山腰街道'].map(
        shortPlace,
      ),
    ).toEqual(['福建', '泉州', '单县', '延边', '广西', '内蒙古', '山腰'])
  })
})

describe('the path of an area', () => {
  it('names it from the province down, in either language', () => {
    expect(pathOf('350505001')).toEqual(['福建省', '泉州市', '泉港区', '山腰街道'])
    expect(pathOf('350505', 'en')).toEqual(['Fujian Province', 'Quanzhou City', 'Quangang District'])
  })

  it('does not name a municipality twice, nor a grouping that is no place', () => {
    expect(pathOf('110101')).toEqual(['北京市', '东城区'])
    expect(pathOf('500235')).toEqual(['重庆市', '云阳县'])
    expect(pathOf('469021')).toEqual(['海南省', '定安县'])
    expect(pathOf('659001')).toEqual(['新疆维吾尔自治区', '石河子市'])
  })

  it('of a code that nobody knows names what is known of it, and nothing when that is nothing', () => {
    expect(pathOf('350505999')).toEqual(['福建省', '泉州市', '泉港区'])
    expect(pathOf('990000')).toEqual([])
    expect(pathOf('')).toEqual([])
  })
})

describe('containment', () => {
  it('goes by the code alone, and an area contains itself', () => {
    for (const outer of codesUpwards('350505001')) expect(areaContains(outer, '350505001')).toBe(true)
    expect(areaContains('350505001', '350505001')).toBe(true)
  })

  it('holds for counties directly under a province', () => {
    expect(areaContains('460000', '469021')).toBe(true)
    expect(areaContains('469000', '469021')).toBe(true)
  })

  it('refuses neighbours and the way up', () => {
    expect(areaContains('350505', '350521')).toBe(false)
    expect(areaContains('350505', '350500')).toBe(false)
    expect(areaContains('350505001', '350505')).toBe(false)
    expect(areaContains('350505001', '350505100')).toBe(false)
    expect(areaContains('360000', '350505')).toBe(false)
    expect(areaContains('350100', '350505')).toBe(false)
  })
})

describe('the home district', () => {
  it('is the one whose towns the product ships, unless the installation names another', () => {
    expect(areas.home.code).toBe('350505')
    expect(loadReference({ homeArea: '350521' }).areas.home.name.zh).toBe('惠安县')
  })

  it('must be a district; anything else is refused with its code', () => {
    for (const code of ['350500', '350505001', '999999'])
      expect(() => loadReference({ homeArea: code })).toThrow(code)
  })

  it('has its eight towns and units, of which only the industrial park exists for statistics only', () => {
    const towns = areas.within('350505')
    expect(towns).toHaveLength(8)
    expect(towns.filter(({ statistical }) => statistical).map(({ code }) => code)).toEqual(['350505400'])
  })

  it('comes before areas farther away when both fit what was typed', () => {
    expect(search.areas('qg', 3)[0]?.code).toBe('350505')
    expect(searchesIn(loadReference({ homeArea: '231223' })).areas('qg', 3)[0]?.code).toBe('231223')
    expect(search.areas('', 2).map(({ code }) => code)).toEqual(['350505', '350505001'])
  })
})

describe('the search for an area', () => {
  it.each([
    ['泉港', '350505'],
    ['quangang', '350505'],
    ['Quangang District', '350505'],
    ['xiamen', '350200'],
    ['山腰', '350505001'],
    ['lv liang', '141100'],
    ['Kashgar', '653100'],
    ['shanxian', '371722'],
    ['xunxian', '410621'],
    ['anhui shexian', '341021'],
    ['huangshan shexian', '341021'],
    ['yuxian', '130726'],
    ['muling', '231085'],
    ['pidu', '510117'],
    ['minhang', '310112'],
    ['laoting', '130225'],
    ['kundulun', '150203'],
    ['lvliang', '141100'],
    ['luliang shi', '141100'],
    ['lyuliang', '141100'],
    ['Lüliang', '141100'],
    ['lvyuan', '220106'],
    ['福建省泉州市泉港区', '350505'],
    ['福建泉州泉港', '350505'],
    ['福建泉州', '350500'],
    ['泉州泉港', '350505'],
    ['泉州市泉港', '350505'],
    ['福建省 泉港区', '350505'],
    ['福建省/泉州市/泉港区', '350505'],
    ['泉港区山腰街道', '350505001'],
    ['fujian quanzhou', '350500'],
    ['quanzhou quangang', '350505'],
    ['fujiansheng quanzhoushi quangangqu', '350505'],
    ['Quangang District, Quanzhou City, Fujian Province', '350505'],
    ['Quangang, Quanzhou', '350505'],
    ['菏泽单县', '371722'],
    ['heze shanxian', '371722'],
    ['河南浚县', '410621'],
    ['广西南宁', '450100'],
    ['吉林延边', '222400'],
    ['北京朝阳', '110105'],
    ['辽宁朝阳市', '211300'],
    ['⻓沙', '430100'],
    ['⻄安市', '610100'],
  ])('finds by %s', (text, code) => {
    expect(search.areas(text, 1)[0]?.code).toBe(code)
  })
})
