import type { ApplicationRow } from '../../server/applications/application.ts'
import {
  applicationAnswered,
  applicationClosed,
  applicationLateWord,
  applicationNudged,
  applicationsCame,
  applicationsDue,
  applicationTakenBack,
  applicationWithdrawn,
} from '../../server/applications/following/application.notices.ts'
import { invitedToApply } from '../../server/applications/inviting/invitation.notices.ts'
import type { InvitationRow } from '../../server/applications/inviting/invitation.ts'
import type { MailCase } from './firm-mails.ts'

const row = (fields: Partial<ApplicationRow> = {}) =>
  ({
    ...{ _id: 'a1', postingId: 'p1', employerId: 'e1', title: '货车司机', employerName: '泉港石化运输公司' },
    ...{ answerBy: '2099-12-10', closedBecause: null, nextBest: ['p2', 'p3'] },
    ...fields,
  }) as ApplicationRow

const about = (act: string, fields: Partial<ApplicationRow> = {}) =>
  ({
    row: row(fields),
    event: { act, at: new Date(), reason: act === 'DECLINED' ? 'CERTIFICATE' : null, words: '请带证件' },
  }) as never

const invitation = {
  ...{ _id: 'i1', postingId: 'p1', title: '货车司机', employerName: '泉港石化运输公司' },
  ...{ invitedAt: new Date(), state: 'OPEN' },
} as InvitationRow

/** Every mail about an application, each answer and each closing among them. */
export const applicationMails: readonly MailCase[] = [
  ...(['INTERVIEW', 'OFFERED', 'HIRED', 'DECLINED'] as const).map((act): MailCase => [
    `an application ${act}`,
    'VETERAN',
    (_, to) => applicationAnswered.to(about(act))(to),
  ]),
  ...(['UNANSWERED', 'NO_OUTCOME', 'EMPLOYER_GONE'] as const).map((closedBecause): MailCase => [
    `an application closed, ${closedBecause}`,
    'VETERAN',
    (_, to) => applicationClosed.to(about('CLOSED', { closedBecause }))(to),
  ]),
  ['an invitation to apply', 'VETERAN', (_, to) => invitedToApply.to(invitation)(to)],
  ['an answer taken back', 'VETERAN', (_, to) => applicationTakenBack.to(about('UNDONE'))(to)],
  ['a word that comes late', 'VETERAN', (_, to) => applicationLateWord.to(about('DECLINED'))(to)],
  [
    'applications that came',
    'EMPLOYER',
    (_, to) => applicationsCame.to({ row: row(), day: '2026-11-28' })(to),
  ],
  ['answers that are due', 'EMPLOYER', (_, to) => applicationsDue.to(row())(to)],
  ['an applicant who asks', 'EMPLOYER', (_, to) => applicationNudged.to(about('NUDGED'))(to)],
  ['an applicant who withdrew', 'EMPLOYER', (_, to) => applicationWithdrawn.to(about('WITHDRAWN'))(to)],
]
