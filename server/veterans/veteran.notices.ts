import { noticesOfDecision } from '../verification/index.ts'
import type { VeteranRow } from './veteran.ts'

/** To the veteran, of what staff decided. */
export const veteranNotices = (veteran: VeteranRow) =>
  noticesOfDecision(veteran, { zh: veteran.name, en: veteran.name }, '/profile')
