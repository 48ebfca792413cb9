import type { ReadItem } from '../read-item.ts'
import { sense } from '../sense.ts'
import { crosswalkReader, type CrosswalkTables } from './crosswalk.ts'

/** Reads texts as occupations of the tables given, by the encoder of this process; a table of thousands takes seconds to open. */
export const foreignReader = (tables: CrosswalkTables): ((text: string) => ReadItem[]) =>
  crosswalkReader(tables, sense().encoder.vector)
