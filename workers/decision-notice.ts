import type { NotificationRequest } from '../server/notifications/index.ts'
import type { Text } from '../server/platform/text.ts'
import type { VerificationRow } from '../server/verification/index.ts'

type Notice = Omit<NotificationRequest, 'recipientId' | 'path'>

/** What to tell about a check by staff; null when it is not decided any more. One notice for each decision, whatever else changes. */
export function decisionNotice(verification: VerificationRow, of: string, title: Text): Notice | null {
  if (verification.state !== 'VERIFIED' && verification.state !== 'RETURNED') return null
  return {
    kind: 'VERIFICATION_DECIDED',
    subjectId: `${of}-${verification.decidedAt?.getTime() ?? 0}`,
    facts: {
      title,
      outcome: verification.state,
      reason: verification.reasons.map((each) => each.reason).join('；'),
    },
    usefulUntil: null,
  }
}
