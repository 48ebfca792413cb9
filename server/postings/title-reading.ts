import { plainText, reference } from '../reference/index.ts'

/** What a posting's title says of the work; ids of the reference tables, surest first. */
export interface TitleReading {
  readonly occupations: readonly { readonly id: string; readonly confidence: number }[]
}

export type ReadTitle = (title: string) => TitleReading

const plain = (text: string): string => plainText(text).text.replaceAll(' ', '')

/** Everyday titles and official names, plain, each with the first occupation it belongs to. */
function titles(): Map<string, string> {
  const found = new Map<string, string>()
  for (const { code, name, titles } of reference().occupations.all)
    for (const word of [...titles.zh, name.zh, ...titles.en, name.en]) {
      const key = plain(word)
      if (key.length > 1 && !found.has(key)) found.set(key, code)
    }
  return found
}

let known: Map<string, string> | undefined
let longest = 0

/** The occupation whose everyday title is the longest in the text, the more of the text it covers the surer. */
export const readTitleOfReference: ReadTitle = (title) => {
  if (!known) {
    known = titles()
    longest = Math.max(...[...known.keys()].map((word) => word.length))
  }
  const text = plain(title).slice(0, 80)
  for (let length = Math.min(longest, text.length); length > 1; length--)
    for (let at = 0; at + length <= text.length; at++) {
      const id = known.get(text.slice(at, at + length))
      if (id) return { occupations: [{ id, confidence: 0.6 + (0.35 * length) / text.length }] }
    }
  return { occupations: [] }
}
