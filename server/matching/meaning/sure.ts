import type { Weighted } from '../../reference/index.ts'

/** A posting surely is for an occupation from this confidence on. */
const leastSure = 0.4

export const surely = ({ confidence }: Pick<Weighted, 'confidence'>): boolean => confidence >= leastSure
