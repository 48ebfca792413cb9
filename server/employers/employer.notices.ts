import { noticesOfDecision } from '../verification/index.ts'
import type { EmployerRow } from './employer.ts'

/** To the owner, of what staff decided. */
export const employerNotices = (employer: EmployerRow) =>
  noticesOfDecision(employer, { zh: employer.name, en: employer.nameEn ?? employer.name }, '/employer')
