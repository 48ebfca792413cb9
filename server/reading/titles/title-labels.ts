import type { LabelRows, Occupation, PackedSpace } from '../../reference/index.ts'
import { wordingsOf } from '../wordings.ts'
import { featureKind, kindOfKey, type FeaturesOf } from './title-features.ts'

/** A name to be known besides the learned ones: `text` means the class `id`. */
export interface Label {
  readonly id: string
  readonly text: string
}

/** How a 内科医师 is called: 内科医生, 内科大夫. */
const doctorsOf = (name: string): string[] =>
  name.endsWith('科医师')
    ? [name.replace('医师', '医生'), name.replace('科医师', '医生'), name.replace('医师', '大夫')]
    : []

/** The names by which the product's own table knows its occupations. */
export const labelsOf = (occupations: readonly Occupation[]): Label[] =>
  occupations.flatMap((occupation) =>
    wordingsOf
      .occupation(occupation)
      .flatMap((name) => [name, ...doctorsOf(name)])
      .filter(Boolean)
      .map((text) => ({ id: occupation.code, text })),
  )

/** The space with further names; `numbered` gives a feature's number, a new one when it has none. */
export function withLabels(
  space: PackedSpace,
  labels: readonly Label[],
  featuresOf: FeaturesOf,
  numbered: (key: number) => number,
): PackedSpace {
  const classNumber = new Map(space.classes.map((id, at) => [id, at]))
  const [classOf, start]: [number[], number[]] = [[], []]
  const ids: number[] = []
  const weights: number[] = []
  for (const { id, text } of labels) {
    const number = classNumber.get(id) ?? classNumber.size
    classNumber.set(id, number)
    classOf.push(number)
    for (const [key, weight] of featuresOf(text)) {
      if (kindOfKey(key) !== featureKind.wording) continue
      ids.push(numbered(key))
      weights.push(Math.round(weight * 100))
    }
    start.push(space.labels.ids.length + ids.length)
  }
  const rows: LabelRows = {
    classOf: joined(space.labels.classOf, classOf),
    start: joined(space.labels.start, start),
    ids: joined(space.labels.ids, ids),
    weights: joined(space.labels.weights, weights),
  }
  return { ...space, classes: [...classNumber.keys()], labels: rows }
}

/** A column and what follows; not spread, which takes a step for every number. */
function joined<Column extends Uint8Array | Uint16Array | Uint32Array>(
  column: Column,
  more: number[],
): Column {
  const whole = new (column.constructor as new (length: number) => Column)(column.length + more.length)
  whole.set(column)
  whole.set(more, column.length)
  return whole
}
