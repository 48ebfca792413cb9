import { z } from 'zod'
import { both } from '../platform/checked.ts'

/** The limits of the SDL's `MatchFilter`. */
export const matchFilter = z.object({
  words: z.string().trim().max(100).nullish(),
  areaCodes: z
    .array(z.string().regex(/^\d{6,12}$/, both('没有这个区域', 'There is no such area')))
    .max(50)
    .readonly()
    .nullish(),
  payMin: z.number().int().min(0).max(1_000_000).nullish(),
  onlyReady: z.boolean().default(false),
})

export type MatchFilterFields = z.input<typeof matchFilter>
