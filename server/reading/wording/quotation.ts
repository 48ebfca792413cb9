const opening = '“"「『‘\'《«'
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
  '《': '》',
  '«': '»',
}
/** Before a quotation: what it says is not to be written, or is only spoken of. */
const spokenOf =
  /(?:不得|不能|不可以?|不应|禁止|严禁|避免|杜绝|谨防|防范|警惕|举报|审核|识别|反对|抵制|拒绝|取消|删除|没有|并?非|不是|不写|不含|未含|发现|出现|看到|见到|碰到|遇到|刷到|收到|听到|提醒|凡(?:是|有)?|写有?|标有|标注|字样|用语|所谓|类似|例如|如|诸如|歧视|违规|违法|关于|涉及|案例|判例|示范|反面|典型|禁语|禁用|别写|勿写|不许写|不准写|不要写|改掉|not|never|no|avoid|without|words?|phrases?|(?:ads?|adverts?|advertisements?|posts?|postings?|notices?|listings?)(?: (?:that|which))? (?:say|says|said|saying|with|like))[^。\n]{0,16}$/i
const spokenOfAfter =
  /^[^。\n]{0,8}(?:等?(?:为由|歧视|违规|违法|字样|用语|条件|内容|字眼|表述|这?[一二三四五六七八九十几两]?个?字|这?句话|一句|一[条行栏]|(?:已|均|全)?(?:经|部)?(?:删|划掉|去掉|改掉|改为|作废|撤|取消)|骗局|陷阱|(?:的|这[类种些样]|此类|之类|一类|等等?)?的?(?:广告|写法|说法|措辞|话术|要求|提法|词|内容|信息|套路|招聘|启事|岗位)[^。\n]{0,12}(?:举报|投诉|违法|违规|别信|骗|避|拒|小心|当心|警惕|不要|罚))|不得|禁止|,?请?(?:勿|别|不要|不许)(?:照|写|用|这样|出现|发|模仿|学)|属于?歧视|是歧视|都是骗)/

/** More of them in a row: 把“限男”“90后”“本地人”统统删掉. */
const otherQuotations = /^(?:[、和及或与,]?[“"「『‘][^”"」』’\n]{1,12}[”"」』’])+/

/** 《80后》主题餐厅: a book, a song, a show, and no sign between the characters of a demand. */
const isWork = (before: string, title: string, after: string): boolean =>
  !/[限招只仅要收聘]$/.test(before) &&
  !/^(?:性|人|的|者)?(?:优先|勿|免|不要|不招|谢绝|为主|only)/.test(after) &&
  (title.length > 4 ||
    /^(?:主题|专栏|剧组|节目|演出|电影|杂志|巡演|同名|项目|栏目|[一这]?[部本首档]?[剧书歌展]|话剧|系列|摄影|[^,。，]{0,4}(?:拍摄|录制|编辑|发行|宣传|导演))/.test(
      after,
    ))

/** So far around words a quotation is looked for. */
const quotationReach = 160

/** Where to begin to look: within words that reach into a quotation from before it, at its opening. */
const lastOpening = (line: string, from: number, to: number): number => {
  const within = line.slice(from, to).search(/[“「『‘《«]/)
  return within > 0 && !/[”」』’》»]/.test(line.slice(from, to)) ? from + within : from
}

/** Whether words stand in a quotation that is spoken of and not said: 不得出现“限男性”. */
export function isMeta(original: string, start: number, end: number): boolean {
  const offset = Math.max(original.lastIndexOf('\n', start - 1) + 1, start - quotationReach)
  const line = original.slice(offset, end + quotationReach)
  for (let at = lastOpening(line, start - offset, end - offset); at >= 0; at--) {
    const mark = line.charAt(at)
    if (!opening.includes(mark)) continue
    const close = line.indexOf(
      closing[mark] ?? '',
      Math.max(at + 1, Math.min(start - offset + 1, end - offset)),
    )
    if (close < 0) continue
    return (
      line.charAt(close - 1) === '案' ||
      (mark === '《' &&
        isWork(line.slice(Math.max(0, at - 4), at), line.slice(at + 1, close), line.slice(close + 1))) ||
      spokenOf.test(line.slice(Math.max(0, at - 30), at)) ||
      spokenOfAfter.test(line.slice(close + 1, close + 60).replace(otherQuotations, ''))
    )
  }
  return false
}
