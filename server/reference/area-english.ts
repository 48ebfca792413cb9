import { placeSyllables } from './place-reading.ts'

/** What kind of area it is, longest wording first, as GB/T 2260 names end. */
const kinds: readonly (readonly [string, string])[] = [
  ['街道办事处', 'Subdistrict'],
  ['高新技术产业开发区', 'High-tech Industrial Development Zone'],
  ['高新技术产业园区', 'High-tech Industrial Park'],
  ['高技术产业开发区', 'High-tech Industrial Development Zone'],
  ['高新技术开发区', 'High-tech Development Zone'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['城乡一体化示范区', 'Urban-Rural Integration Demonstration Zone'],
  ['经济综合实验区', 'Comprehensive Economic Experimental Zone'],
  ['现代产业园区', 'Modern Industrial Park'],
  ['循环化工园区', 'Circular Chemical Industrial Park'],
  ['风景名胜区', 'Scenic Area'],
  ['特别行政区', 'Special Administrative Region'],
  ['行政委员会', 'Administrative Committee'],
  ['经济开发区', 'Economic Development Zone'],
  ['工业园区', 'Industrial Park'],
  ['管理区', 'Management District'],
  ['示范区', 'Demonstration Zone'],
  ['高新区', 'High-tech Zone'],
  ['开发区', 'Development Zone'],
  ['生态园', 'Ecological Park'],
  ['管委会', 'Management Committee'],
  ['社区', 'Community'],
  ['街道', 'Subdistrict'],
  ['新区', 'New Area'],
  ['矿区', 'Mining District'],
  ['地区', 'Prefecture'],
  ['省', 'Province'],
  ['市', 'City'],
  ['盟', 'League'],
  ['区', 'District'],
  ['县', 'County'],
  ['旗', 'Banner'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['村', 'Village'],
]

const autonomous: Readonly<Record<string, string>> = { 州: 'Prefecture', 县: 'County', 旗: 'Banner' }

/** The nationalities in names of autonomous areas, with the English names of GB/T 3304. */
const nationalities: Readonly<Record<string, string>> = {
  柯尔克孜: 'Kirgiz',
  哈萨克: 'Kazakh',
  塔吉克: 'Tajik',
  达斡尔: 'Daur',
  鄂伦春: 'Oroqen',
  鄂温克: 'Evenki',
  朝鲜: 'Korean',
  蒙古: 'Mongol',
  土家: 'Tujia',
  布依: 'Buyei',
  布朗: 'Blang',
  哈尼: 'Hani',
  景颇: 'Jingpo',
  傈僳: 'Lisu',
  仫佬: 'Mulao',
  毛南: 'Maonan',
  仡佬: 'Gelao',
  纳西: 'Naxi',
  拉祜: 'Lahu',
  独龙: 'Derung',
  普米: 'Pumi',
  裕固: 'Yugur',
  东乡: 'Dongxiang',
  保安: 'Bonan',
  撒拉: 'Salar',
  锡伯: 'Xibe',
  满: 'Manchu',
  回: 'Hui',
  苗: 'Miao',
  藏: 'Tibetan',
  羌: 'Qiang',
  彝: 'Yi',
  侗: 'Dong',
  壮: 'Zhuang',
  傣: 'Dai',
  白: 'Bai',
  畲: 'She',
  瑶: 'Yao',
  黎: 'Li',
  水: 'Shui',
  佤: 'Va',
  怒: 'Nu',
  土: 'Tu',
  各: 'Multi-ethnic',
}

// Names of one character need their 族: the 白 of 长白朝鲜族自治县 is no people.
const peoples = Object.keys(nationalities).map((name) => (name.length === 1 ? `${name}(?=族)` : name))
const nationality = new RegExp(`(${peoples.join('|')})族?`, 'g')
const autonomousName = new RegExp(`^(.*?)((?:${nationality.source})+)自治([州县旗])$`)

const together = new Intl.ListFormat('en', { type: 'conjunction' })

/**
 * Hanyu Pinyin as place names are written: one word, capital first, an apostrophe where syllables would run together.
 * `whole` is the name that it begins, which may say how it is read.
 */
export function romanised(name: string, whole = name): string {
  const syllables = placeSyllables(whole).slice(0, name.length)
  const word = syllables.map((syllable, at) =>
    at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable,
  )
  return word.join('').replace(/^./, (letter) => letter.toUpperCase())
}

function autonomousEnglish(name: string): string | null {
  const parts = autonomousName.exec(name)
  if (!parts) return null
  const [, stem = '', people = ''] = parts
  const words = [...people.matchAll(nationality)].map(([, name = '']) => nationalities[name] ?? '')
  return [stem && romanised(stem, name), together.format(words), 'Autonomous', autonomous[parts.at(-1) ?? '']]
    .filter(Boolean)
    .join(' ')
}

function partsOf(name: string) {
  const [chinese = '', kind = ''] = kinds.find(([each]) => name.endsWith(each)) ?? []
  return { stem: name.slice(0, name.length - chinese.length), kind }
}

const region = /^(.{2,}?)(?:维吾尔|壮族|回族)?自治区$/

/** What people call an area without saying what kind it is: 福建, 延边, 广西; a name of one character keeps its kind. */
export function shortPlace(name: string): string {
  const [, autonomousStem] = autonomousName.exec(name) ?? region.exec(name) ?? []
  const stem = autonomousStem || partsOf(name).stem
  return stem.length > 1 ? stem : name
}

/** An area's English name from its Chinese one; what this rule gets wrong stands in `data/area-english.csv`. */
export function areaEnglish(name: string): string {
  const special = autonomousEnglish(name)
  if (special) return special
  const { stem, kind } = partsOf(name)
  return [stem && romanised(stem, name), kind].filter(Boolean).join(' ')
}
