import { normalise } from '../text/normalise.ts'

/** What adverts put into a title that says nothing about the work: promises, urgency, pay, who may apply. */
/** Work that is about such promises keeps its name: 招聘专员, 社保代理, 急诊护士. */
const trade = '(?!专员|主管|经理|助理|代理|顾问|总监|文员|会计|客服|负责|运营|销售|实习|岗|师|官|会|hr)'
const promises =
  '[五六七八]险[一二两]金|五险|双休|单休|大小周|包食宿|包住宿|包吃包住|包吃住?|包住|提供食宿|管吃管住|管吃住?|免费(?:住宿|食宿|培训)|' +
  '节日福利|带薪(?:年假|培训)?|年终奖金?|地铁口|班车接送|不加班|朝九晚[五六]|待遇优厚?|福利好|晋升快|急(?:招|聘|需)|高薪|直招|直聘|' +
  '放心投|可?日结|周结|月结|无责任?底薪|底薪|高提成|上不封顶|接受小白|小白可?|零基础|0基础|无经验|可培养|应届生?(?:可|均可)?|校招|社招|' +
  '内推|转正|上市公司|大厂|外企|国企|央企|名企|世界500强|居家办公|月薪|年薪|月入过?万?|' +
  `(?:诚聘|招聘|社保|公积金|提成)${trade}`
const hiring = '^(?:急|诚|直|高薪|长期)?招(?!聘|商|投|标|生|募|采|待|牌|引|工|揽)'
const amounts = String.raw`\d+(?:\.\d+)?\s*(?:-|~|–|—|至|到)\s*\d+(?:\.\d+)?\s*(?:k|w|万|千|元)?|\d+(?:\.\d+)?\s*(?:k|w|万|千|元)(?:\/月|每月|以上|起|\+)?`
const groups = String.raw`\d{2,4}\s*届|j\d{4,}|[a-z]{0,2}\d{4,}[a-z]?|&amp;|\d+\s*名|若干`
const noise = new RegExp(`(?:${promises})|(?:${hiring})|(?:${amounts})|(?:${groups})`, 'g')

/** The plain title without its noise; when nothing else was in it, the title as it is. */
export function withoutNoise(plain: string): string {
  const rest = plain.replace(noise, ' ')
  return /[\p{Script=Han}a-z]/u.test(rest) ? rest : plain
}

/** What of a title is compared in meaning: that of the work, without what adverts add to it. */
export const plainTitle = (title: string): string => withoutNoise(normalise(title)).trim() || title
