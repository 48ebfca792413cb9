import type { Shift } from '../../../rules/choices.ts'
import { pairs } from '../text/pairs.ts'
import { wordsOfKinds } from '../text/scanner.ts'

/** What a word says of the time of work; `OTHER` words only look as if they said something. */
export type ShiftWord = Shift | 'OTHER'

const several = '两|二|三|四|五|六|2|3|4|5'

/** In one and in several, with a blank or a hyphen. */
const english = (phrases: string): string[] =>
  phrases.split('|').flatMap((phrase) => pairs(`${phrase}|${phrase.replace(' ', '-')}`, '|s'))

const words: Readonly<Record<ShiftWord, readonly string[]>> = {
  DAY: [
    ...'白班|长白班|朝九晚五|朝九晚六|早九晚五|早九晚六|朝八晚五|早八晚五|早八晚六|白天班|白天的班|早班|日班|常日班|长日班|行政班|正常班|days only'.split(
      '|',
    ),
    ...english('day shift|dayshift|morning shift|early shift'),
  ],
  NIGHT: [
    ...'夜班|长夜班|晚班|大夜|大夜班|小夜班|大小夜|大小夜班|通宵|通宵班|nights|night duty'.split('|'),
    ...english('night shift|nightshift|evening shift|late shift|overnight shift|graveyard shift'),
  ],
  ROTATING: [
    ...pairs(several, '班倒|班制|班运转|班轮|班轮换|班轮转'),
    ...pairs(pairs(several, '班').join('|'), pairs(several, '倒|运转').join('|')),
    ...'倒班|轮班|翻班|两倒|三倒|四倒|白夜倒|黑白倒|日夜倒|早晚班|早中班|中晚班|早中晚|早中晚班'.split('|'),
    ...'早夜班|白夜班|白晚班|黑白班|日夜班|昼夜班'.split('|'),
    ...english('rotating shift|rotational shift|alternating shift|swing shift|shift rotation|shift worker'),
    ...english('2 shift|3 shift|4 shift|two shift|three shift|four shift'),
    ...'shift work|shift-work|shiftwork'.split('|'),
    ...'days and nights|days or nights|days/nights|days, nights|nights and days|nights or days'.split('|'),
  ],
  FLEXIBLE: [
    ...pairs('弹性', '工作|时间|上班|上下班|打卡|坐班|排班|工时|作息|班'),
    ...pairs('时间', '自由|灵活|弹性|自定|自选|可调'),
    ...'自由安排时间|自由支配时间|灵活排班|排班灵活|灵活上班|班次灵活|工时灵活|(灵活)'.split('|'),
    ...english('flexible hour|flexible time|flexible schedule|flexible shift|flexible timing|flexible work'),
    ...'flexible working|flexible scheduling|hours are flexible|schedule is flexible'.split('|'),
    ...'flexitime|flextime|(flexible)'.split('|'),
  ],
  OTHER: [
    ...pairs('周|假|节|生|休|工作|次|每|今|明|昨|夏|冬', '日班'),
    ...pairs('早班|晚班|早晚班|正常班|日班', '车|机|飞机|航班|列车|主任'),
    ...'行政班班主任|行政班主任|零基础小白班|基础小白班|大夜市|大夜场|大夜宵|大夜景'.split('|'),
    ...pairs('倒班', '宿舍|公寓|楼'),
    ...pairs('汽|砂|齿|飞|皮|滑|渡|客|货|邮|巨|叶|涡|水|转|车|舵|磨', '轮班'),
  ],
}

export const shiftWordAt = wordsOfKinds(words)
