import { createReading, type Reading } from '../../server/reading/index.ts'
import { reference } from '../../server/reference/index.ts'

/** Reading by the shipped tables. */
export const aReading = (): Reading => createReading(reference())
