import { reference } from '../reference/index.ts'

/** What a posting's title says of the work; ids of the reference tables, surest first. */
export interface TitleReading {
  readonly occupations: readonly { readonly id: string; readonly confidence: number }[]
}

export type ReadTitle = (title: string) => TitleReading

export const readTitleOfReference: ReadTitle = (title) => {
  const [occupation] = reference().occupations.search(title, 1)
  return { occupations: occupation ? [{ id: occupation.code, confidence: 0.9 }] : [] }
}
