import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { once } from '../../platform/once.ts'

/** Words of a plain Chinese text as for an index: long words and the words in them. */
export type WordsOf = (text: string) => string[]

/** Cuts texts by a general dictionary, which is loaded when first needed (about a third of a second). */
export function segmenter(): WordsOf {
  const jieba = once(() => Jieba.withDict(dict))
  return (text) => jieba().cutForSearch(text, true)
}
