import type { PlainText } from '../text/normalise.ts'

const words: Readonly<Record<string, string>> = {
  yishang: '以上',
  yixia: '以下',
  zuoyou: '左右',
  buyao: '不要',
  buzuo: '不做',
  buqu: '不去',
  baiban: '白班',
  changbaiban: '长白班',
  yeban: '夜班',
  wanban: '晚班',
  zaoban: '早班',
  daoban: '倒班',
  liangbandao: '两班倒',
  jianzhi: '兼职',
  quanzhi: '全职',
  linshi: '临时',
  linshigong: '临时工',
  shujiagong: '暑假工',
  hanjiagong: '寒假工',
  rijie: '日结',
  zhoujie: '周结',
  shixin: '时薪',
  yuexin: '月薪',
  nianxin: '年薪',
  gongzi: '工资',
  shuangxiu: '双休',
  baochi: '包吃',
  baozhu: '包住',
  baochizhu: '包吃住',
  baochibaozhu: '包吃包住',
  guanchizhu: '管吃住',
  wuxianyijin: '五险一金',
  wuxian: '五险',
  shebao: '社保',
  fujin: '附近',
  benke: '本科',
  dazhuan: '大专',
  zhongzhuan: '中专',
  gaozhong: '高中',
  chuzhong: '初中',
  yingjie: '应届',
  yingjiesheng: '应届生',
  wujingyan: '无经验',
  lingjingyan: '零经验',
  tuiyijunren: '退役军人',
  tuiwujunren: '退伍军人',
  tuiwubing: '退伍兵',
  zhaopin: '招聘',
  gongzuo: '工作',
}
const term = new RegExp(
  `(?<![a-z'])(?:${Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})(?![a-z'])`,
  'g',
)

/** What goes with work, in characters where it was spelled: siji buyao yeban. The text keeps where each character came from. */
export function spelledTerms({ text, origin }: PlainText): PlainText {
  if (!/[a-z]{5}/.test(text)) return { text, origin }
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  const take = (part: string, from: (nth: number) => number): void => {
    parts.push(part)
    for (let nth = 0; nth < part.length; nth++) places.push(origin[from(nth)] ?? 0)
  }
  for (const { 0: spelled, index } of text.matchAll(term)) {
    const before = at
    take(text.slice(at, index), (nth) => before + nth)
    take(words[spelled] ?? spelled, () => index)
    at = index + spelled.length
  }
  const rest = at
  take(text.slice(rest), (nth) => rest + nth)
  places.push(origin[text.length] ?? 0)
  return { text: parts.join(''), origin: places }
}
