import { meaningOfTitle } from '../reading/index.ts'
import { reference } from '../reference/index.ts'

/** What a posting's title says of the work; occupations of the product's own table, surest first. */
export interface TitleReading {
  readonly occupations: readonly { readonly id: string; readonly confidence: number }[]
}

export type ReadTitle = (title: string) => TitleReading

/** The reading that matching uses too, so that a posting is found as what it is shown to be. */
export const readTitleOfReference: ReadTitle = (title) => ({
  occupations: meaningOfTitle(title).occupations.filter(({ id }) => reference().occupations.has(id)),
})
