import type { Text } from '../../../rules/text.ts'
import type { Reference } from '../../reference/index.ts'
import type { Finder } from './asked.ts'

interface Region {
  readonly words: readonly string[]
  readonly name: Text
  readonly codes: readonly string[]
}

const region = (words: string, en: string, codes: string): Region => {
  const [zh = '', ...more] = words.split('|')
  return {
    words: [zh, ...more],
    name: { zh, en },
    codes: codes.split(' ').map((code) => code.padEnd(6, '0')),
  }
}

/** Parts of the country that are no area of GB/T 2260, and what lies in them. */
const regions = [
  region('北上广深|一线城市', 'Beijing, Shanghai, Guangzhou, Shenzhen', '11 31 4401 4403'),
  region('北上广', 'Beijing, Shanghai, Guangzhou', '11 31 4401'),
  region('长三角|长江三角洲', 'Yangtze delta', '31 32 33 34'),
  region('江浙沪|包邮区', 'Jiangsu, Zhejiang, Shanghai', '31 32 33'),
  region('江浙', 'Jiangsu and Zhejiang', '32 33'),
  region('珠三角|珠江三角洲', 'Pearl River delta', '4401 4403 4404 4406 4407 4412 4413 4419 4420'),
  region('粤港澳大湾区|大湾区', 'Greater Bay Area', '4401 4403 4404 4406 4407 4412 4413 4419 4420 81 82'),
  region('京津冀', 'Beijing, Tianjin, Hebei', '11 12 13'),
  region('京津', 'Beijing and Tianjin', '11 12'),
  region('川渝', 'Sichuan and Chongqing', '51 50'),
  region('成渝', 'Chengdu and Chongqing', '5101 50'),
  region('东三省|东北三省|东北', 'north-east China', '21 22 23'),
  region('闽南|厦漳泉', 'southern Fujian', '3502 3505 3506'),
  region('两广', 'Guangdong and Guangxi', '44 45'),
  region('华东', 'east China', '31 32 33 34 35 36 37'),
  region('华南', 'south China', '44 45 46'),
  region('华北', 'north China', '11 12 13 14 15'),
  region('华中', 'central China', '41 42 43'),
  region('西南', 'south-west China', '50 51 52 53 54'),
  region('西北', 'north-west China', '61 62 63 64 65'),
]

/** Of 东北 not the beginning of 东北大学, 东北菜. */
const notHere = /^(?:大学|菜|师大|院|设计|证券|银行|角|亚|欧|美|航空)/

/** Regions, and what lies in and out of the home province: 长三角, 北上广, 省内, 外省. */
export function regionFinder(areas: Reference['areas']): Finder {
  const home = `${areas.home.code.slice(0, 2)}0000`
  const outside = areas.all.filter(({ level, code }) => level === 'PROVINCE' && code !== home)
  const all = [
    ...regions,
    {
      words: ['省外', '外省'],
      name: { zh: '省外', en: 'other provinces' },
      codes: outside.map(({ code }) => code),
    },
    { words: ['省内', '本省'], name: { zh: '省内', en: 'this province' }, codes: [home] },
  ]
  const wordings = all.flatMap(({ words }) => words).toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(`(?:${wordings.join('|')})(?:地区|一带|这边)?`, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const found = all.find((each) => each.words.some((word) => words.startsWith(word)))
      const to = index + words.length
      if (!found || notHere.test(text.slice(to))) return []
      return [{ from: index, to, meaning: { kind: 'PLACE', codes: found.codes, name: found.name } } as const]
    })
}
