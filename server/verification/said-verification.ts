import { dayOf } from '../../rules/office-time.ts'
import type { Text } from '../../rules/text.ts'
import { saidList } from '../platform/personal.ts'
import type { PastDecision, VerificationRow } from './verification.ts'

const stateNames: Readonly<Record<VerificationRow['state'], Text>> = {
  UNSUBMITTED: { zh: '未提交', en: 'not handed in' },
  PENDING: { zh: '核验中', en: 'being checked' },
  VERIFIED: { zh: '已通过', en: 'verified' },
  RETURNED: { zh: '已退回', en: 'returned' },
}

type Decision = Pick<VerificationRow, 'state' | 'decidedAt' | 'decidedBy' | 'reasons'>

/** What a decision says, when it was made and by whom, as its person reads it. */
const saidOne = ({ state, decidedAt, decidedBy, reasons }: Decision): Text => {
  const day = decidedAt ? ` ${dayOf(decidedAt)}` : ''
  const whys = reasons.map(({ reason }) => reason)
  const tail = (open: string, close: string, joint: string) =>
    whys.length > 0 ? `${open}${whys.join(joint)}${close}` : ''
  const { zh, en } = stateNames[state]
  return {
    zh: `${zh}${day}${decidedBy ? `，${decidedBy}` : ''}${tail('（', '）', '；')}`,
    en: `${en}${day}${decidedBy ? `, ${decidedBy}` : ''}${tail(' (', ')', '; ')}`,
  }
}

export const saidVerification = (row: VerificationRow): Text => {
  const { zh, en } = saidOne(row)
  const end = row.validUntil ?? row.inForce?.until
  const until = end && dayOf(end)
  return until ? { zh: `${zh}，有效期至 ${until}`, en: `${en}, valid until ${until}` } : { zh, en }
}

export const saidDecisions = (rows: readonly PastDecision[]): Text | undefined =>
  saidList(rows.map(({ outcome, ...decision }) => saidOne({ state: outcome, ...decision })))
