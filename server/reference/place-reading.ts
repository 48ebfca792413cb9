import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { once } from '../platform/once.ts'
import { readTable } from './csv-table.ts'

interface PlaceReading {
  readonly place: string
  readonly syllables: readonly string[]
}

/** How places are called whose characters are read otherwise than in words: 单县 is Shanxian. */
const exceptions = once((): PlaceReading[] =>
  readTable(join(import.meta.dirname, 'data/place-readings.csv'), ['place', 'reading']).map(
    ({ place, reading }) => ({ place, syllables: reading.split(' ') }),
  ),
)

/** The syllables of a place's name without tones, one for each character, as people there say it. */
export function placeSyllables(name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array' })
  for (const { place, syllables: real } of exceptions()) {
    const from = name.indexOf(place)
    if (from >= 0) syllables.splice(from, real.length, ...real)
  }
  return syllables
}
