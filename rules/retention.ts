import * as z from 'zod/mini'
import { choice, day, text, whole } from './field.ts'
import { addDays } from './office-time.ts'
import { rule, wrongField, type Right, type WrongField } from './rule.ts'

/** What is kept for a time that the bureau sets. */
export const retentionSubjects = [
  ...(['ACCOUNTS', 'ACCOUNT_NOTICE', 'REGISTRATIONS', 'APPLICATIONS', 'AGREEMENTS'] as const),
  ...(['NOTICES', 'RETURNED_PROOFS', 'DRAFTS', 'AUDIT_LOG', 'UNANSWERED_SEARCHES'] as const),
] as const
export type RetentionSubject = (typeof retentionSubjects)[number]

interface Bounds {
  /** What holds until the bureau sets something else, in days. */
  readonly days: number
  readonly least: number
  readonly most: number
}

/**
 * Days. PIPL leaves the periods to the bureau: the shortest time that the purpose needs (article 19), after which what is held is
 * deleted (article 47). The log of staff is a log of a network, which the Cybersecurity Law keeps for six months at least (article 21;
 * 23 as numbered since 2026).
 */
export const retentionBounds: Readonly<Record<RetentionSubject, Bounds>> = {
  // Nobody who looks for work every second year is to begin anew.
  ACCOUNTS: { days: 730, least: 180, most: 3_650 },
  ACCOUNT_NOTICE: { days: 60, least: 30, most: 365 },
  // Whoever was hired at a fair is followed up for a year.
  REGISTRATIONS: { days: 730, least: 30, most: 3_650 },
  // Whoever was hired is followed up for a year.
  APPLICATIONS: { days: 730, least: 180, most: 3_650 },
  // An employer keeps the text of a contract that is over for two years at least (劳动合同法 article 50).
  AGREEMENTS: { days: 1_095, least: 730, most: 3_650 },
  NOTICES: { days: 730, least: 90, most: 3_650 },
  RETURNED_PROOFS: { days: 180, least: 30, most: 1_095 },
  DRAFTS: { days: 365, least: 90, most: 3_650 },
  AUDIT_LOG: { days: 1_095, least: 183, most: 10_950 },
  // It names nobody; a year shows what comes back with the seasons.
  UNANSWERED_SEARCHES: { days: 400, least: 30, most: 1_095 },
}

const setting = z.object({
  subject: choice('保存对象', 'subject', retentionSubjects),
  days: whole('保存天数', 'number of days', 30, 10_950),
  from: day('生效日期', 'first day'),
  reason: text('事由', 'reason', 2, 200),
})

export type RetentionInput = z.input<typeof setting>

/** A shorter time begins so many days later, so that who is concerned can still read of it. */
const shorteningDays = 30

type Given = Right<RetentionInput>

function wrongDays({ subject, days }: Given): WrongField[] {
  if (subject === undefined || days === undefined) return []
  const { least, most } = retentionBounds[subject]
  if (days >= least && days <= most) return []
  return [
    wrongField(
      'days',
      `此项须为 ${least} 到 ${most} 天`,
      `This is a whole number of days from ${least} to ${most}`,
    ),
  ]
}

function wrongFrom({ days, from }: Given, today: string, longest: number): WrongField[] {
  if (from === undefined) return []
  if (from < today) return [wrongField('from', '生效日期不能早于今天', 'The first day is not before today')]
  const soonest = addDays(today, shorteningDays)
  if (days === undefined || days >= longest || from >= soonest) return []
  return [
    wrongField(
      'from',
      `缩短保存期限须至少提前 30 天，最早 ${soonest}`,
      `What is shortened begins 30 days ahead at the soonest, on ${soonest}`,
    ),
  ]
}

/** How long something is kept, from when and why; judged on a day, beside the longest time that holds then or is to come. */
export const retentionRule = (today: string, longest: number) =>
  rule(setting, (given) => [...wrongDays(given), ...wrongFrom(given, today, longest)])

const release = z.object({ reason: text('事由', 'reason', 2, 200) })
/** Why more than usual may go at once. */
export const letGoRule = rule(release)
export type RetentionReleaseInput = z.input<typeof release>
