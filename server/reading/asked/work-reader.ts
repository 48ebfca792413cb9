import type { AskedWork } from './asked.ts'

/** What typed words mean as work. */
export interface WorkReader {
  /** What a run of words without anything else between them means as work. */
  read(run: string): AskedWork
  /** Whether a compact text is the name of an occupation, or begins or ends with one. */
  isNamed(run: string): boolean
  begins(run: string): boolean
  ends(run: string): boolean
  /** The people that a run names one after another without anything between them, else the run itself: 会计出纳. */
  people(run: string): string[]
  /** Whether Latin letters spell a name. */
  isSpelled(letters: string): boolean
  /** Whether Latin letters are a word of the trade, not pinyin. */
  isLatinWord(word: string): boolean
}
