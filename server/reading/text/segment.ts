import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import { once } from '../../platform/once.ts'

/** Words of a plain Chinese text as for an index: long words and the words in them. */
export type WordsOf = (text: string) => string[]

/** Read from where it lies: the package's own way to it would keep its eleven megabytes of text for good. */
const dictionary = (): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'))

/** A general dictionary, one for a process; it is loaded when first needed (about a third of a second). */
const jieba = once(() => Jieba.withDict(dictionary()))

/** Cuts texts by a general dictionary. */
export const segmenter = (): WordsOf => (text) => jieba().cutForSearch(text, true)

/** The words of a text one after another, none that the dictionary does not hold but single characters. */
export const inDictionary: WordsOf = (text) => jieba().cut(text, false)

/** Whether the dictionary holds a word as what a person is called. */
export const isPersonName = (word: string): boolean => {
  const [first, ...more] = jieba().tag(word, false)
  return more.length === 0 && first?.tag === 'nr'
}
