import type { ReadItem } from '../read-item.ts'
import { sense } from '../sense.ts'
import type { ReadMeaning } from '../titles/title-meaning.ts'
import { crosswalkReader, type CrosswalkTables } from './crosswalk.ts'

/** What marks classes of O*NET among those of English titles. */
const mark = 'o'

/** Longer texts are no titles. */
const longestTitle = 120

/**
 * Reads texts as occupations of the tables given, by the encoder of this process and what the shipped tables know of titles; a table of
 * thousands takes seconds to open.
 */
export const foreignReader = (
  tables: CrosswalkTables,
  readTitle: ReadMeaning,
): ((text: string) => ReadItem[]) =>
  crosswalkReader(tables, {
    vectorOf: sense().encoder.vector,
    classesOf: (text) =>
      readTitle(text.slice(0, longestTitle))
        .english.filter(({ id }) => id.startsWith(mark))
        .map(({ id, confidence }) => ({ id: id.slice(mark.length), confidence })),
  })
