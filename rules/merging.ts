import * as z from 'zod/mini'
import { text } from './field.ts'
import { rule } from './rule.ts'

/** What is taken from the file that goes away, part by part; what is not taken stays in it. */
export const mergeParts = ['SERVICE', 'SKILLS', 'WISHES', 'PROOFS'] as const
export type MergePart = (typeof mergeParts)[number]

/** Why two files are one person's; the person reads it. */
export const mergeRule = rule(z.object({ reason: text('合并原因', 'reason for merging', 4, 500) }))
