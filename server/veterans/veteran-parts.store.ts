import { partSchema } from '../platform/schema.ts'
import type { Answered, ServicePeriodRow, WishesRow } from './veteran.ts'

export const answered = partSchema<Answered>({
  id: { type: String, required: true },
  answer: { type: String, required: true, enum: ['SUGGESTED', 'CONFIRMED', 'REJECTED'] },
  words: { type: [String], required: true },
  confidence: { type: Number, required: true },
})
export const servicePeriod = partSchema<ServicePeriodRow>({
  branch: { type: String, default: null },
  specialtyId: { type: String, default: null },
  startYear: { type: Number, default: null },
  endYear: { type: Number, default: null },
})
export const wishes = partSchema<WishesRow>({
  occupationCodes: { type: [String], required: true },
  areaCodes: { type: [String], required: true },
  payMin: { type: Number, default: null },
  availableFrom: { type: String, default: null },
  shifts: { type: [String], required: true },
  refusals: { type: [String], default: undefined },
  refusedOccupationCodes: { type: [String], default: undefined },
  contractTypes: { type: [String], default: undefined },
  statedAt: { type: Date, default: null },
})
