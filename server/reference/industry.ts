import type { Text } from '../../rules/text.ts'

/** A section (`C`) or division (`26`) of GB/T 4754-2017 with its amendment of 2019. */
export type Industry = {
  code: string
  name: Text
  /** The section a division belongs to; null for a section. */
  sectionCode: string | null
}
