import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import { once } from '../../platform/once.ts'

/** Words of a plain Chinese text as for an index: long words and the words in them. */
export type WordsOf = (text: string) => string[]

/** The general dictionary, loaded when first needed (about a third of a second). */
const jieba = once(() => Jieba.withDict(dict))

/** Cuts texts by a general dictionary. */
export const segmenter = (): WordsOf => (text) => jieba().cutForSearch(text, true)

/** The same, but each character in one word alone, and what is no word of the dictionary in single characters. */
export const knownWords: WordsOf = (text) => jieba().cut(text, false)
