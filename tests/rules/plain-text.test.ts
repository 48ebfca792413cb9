import { describe, expect, it } from 'vitest'
import { isReadable, plainCode, plainLine, plainText, strangeCharacter } from '../../rules/plain-text.ts'

describe('a text is kept without what nobody sees', () => {
  it.each([
    ['zero width', '叉车\u200b司机\u200d\ufeff', '叉车司机'],
    ['fillers', '\u3164陈\u115f建\uffa0国', '陈建国'],
    ['marks of direction', '\u202e陈建国\u2066\u061c', '陈建国'],
    ['soft hyphens and variants', '电\u00ad工\ufe0f 葛\u{e0100}', '电工 葛'],
    ['tags', 'a\u{e0041}b', 'ab'],
    ['private use', '\uf0b7 负责装卸', ' 负责装卸'],
    ['heaps of marks', `a${'\u0301'.repeat(50)}`, 'á\u0301\u0301\u0301'],
  ])('%s', (_, typed, kept) => expect(plainText(typed)).toBe(kept))
})

describe('a text is kept in one form', () => {
  it.each([
    ['full width', 'Ｃ１驾照＋Ａ２＠８％', 'C1驾照+A2@8%'],
    [
      'Chinese punctuation stays as it is',
      '“装卸，转运；（白班）：六天！”',
      '“装卸，转运；（白班）：六天！”',
    ],
    ['blanks', 'a\u3000b\u00a0c\td', 'a b c d'],
    ['ends of lines', 'a\r\nb\u2028c\u0085d\re', 'a\nb\nc\nd\ne'],
    ['hyphens, but not the dash of a sentence', '8–10\u22122 年——包食宿', '8-10-2 年——包食宿'],
    ['radicals', '⻋⼯⻓⺠⻘', '车工长民青'],
    ['bold and compatible letters', '𝗔𝟮 \uf9e9', 'A2 里'],
    ['composed letters', 'e\u0301', 'é'],
    ['numbered points stay', '①装卸', '①装卸'],
  ])('%s', (_, typed, kept) => expect(plainText(typed)).toBe(kept))

  it('is the same however often it is done', () => {
    const typed = 'Ａ\u200b\u3000⻋\r\n１–２\u0301\u0301\u0301\u0301'
    expect(plainText(plainText(typed))).toBe(plainText(typed))
  })

  it('on one line holds no ends of lines and no blanks at its ends', () =>
    expect(plainLine(' \u3000前黄镇\r\n 工业路\u2029')).toBe('前黄镇 工业路'))

  it('of a number or code is plain in every sign', () =>
    expect(plainCode('\u200b（０５９５）\u20148798 0000')).toBe('(0595)-8798 0000'))
})

describe('a character that is none of a text', () => {
  it.each([
    ['车\u0000工', 'U+0000'],
    ['\u001b[31m', 'U+001B'],
    ['a\u007f', 'U+007F'],
    ['\ud800', 'U+D800'],
    ['\uffff', 'U+FFFF'],
  ])('is named: %j', (text, name) => expect(strangeCharacter(text)).toBe(name))

  it.each(['陈建国\n', 'Muḥammad', '👨‍👩‍👧', ''])('is not found in %j', (text) =>
    expect(strangeCharacter(text)).toBeNull(),
  )
})

it.each([
  ['陈', true],
  ['7', true],
  ['ئابدۇللا', true],
  ['。。。', false],
  ['👍', false],
  ['', false],
])('whether %j can be read: %s', (text, readable) => expect(isReadable(text)).toBe(readable))
