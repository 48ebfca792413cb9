import type { Degree } from '../../rules/choices.ts'

/** What has to be there before somebody may learn for a certificate: the law's or the examiners' own conditions. */
export type SkillStep = {
  id: string
  /** One of these, held for so many years; empty when none is needed. */
  after: readonly { readonly id: string; readonly years: number }[]
  /** Least schooling; null when none is asked. */
  degree: Degree | null
}
