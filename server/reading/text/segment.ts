import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { once } from '../../platform/once.ts'

/** Words of a plain Chinese text as for an index: long words and the words in them. */
export type WordsOf = (text: string) => string[]

/** A general dictionary, one for a process; it is loaded when first needed (about a third of a second). */
const jieba = once(() => Jieba.withDict(dict))

/** Cuts texts by a general dictionary. */
export const segmenter = (): WordsOf => (text) => jieba().cutForSearch(text, true)

/** The words of a text one after another, none that the dictionary does not hold but single characters. */
export const inDictionary: WordsOf = (text) => jieba().cut(text, false)

/** Whether the dictionary holds a word as what a person is called. */
export const isPersonName = (word: string): boolean => {
  const [first, ...more] = jieba().tag(word, false)
  return more.length === 0 && first?.tag === 'nr'
}
