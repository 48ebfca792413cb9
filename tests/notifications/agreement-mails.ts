import { parties, type AgreementRow, type Party } from '../../server/contracts/agreement.ts'
import {
  agreementDeclined,
  agreementEnded,
  agreementInForce,
  agreementToConfirm,
  type About,
} from '../../server/contracts/following/agreement.notices.ts'
import type { FollowUpRow } from '../../server/contracts/followups/follow-up.ts'
import { followUpAsked, followUpDecided } from '../../server/contracts/followups/follow-up.notices.ts'
import type { MailCase } from './firm-mails.ts'

const row = (fields: Partial<AgreementRow> = {}) =>
  ({
    ...{ _id: 'g1', kind: 'CONTRACT', state: 'DRAWN_UP', employerName: '泉港石化运输公司', revision: 1 },
    ...{ revisions: [{ revision: 1, terms: { title: '货车司机' } }], startOn: '2099-12-01' },
    ...{ confirmBy: '2099-11-20', endedBecause: null, endedOn: null },
    ...fields,
  }) as unknown as AgreementRow

const about = (to: Party, act: string, fields: Partial<AgreementRow> = {}): About =>
  ({
    ...{ to, row: row(fields), entry: { _id: 'n1', act, side: act === 'REFUSED' ? 'VETERAN' : 'EMPLOYER' } },
    said: act === 'REFUSED' ? { refusal: 'PAY', words: '与面谈时说的不同' } : undefined,
  }) as unknown as About

const followUp = (fields: Partial<FollowUpRow> = {}) =>
  ({
    ...{ _id: 'f1', agreementId: 'g1', employerName: '泉港石化运输公司', title: '货车司机', afterDays: 30 },
    ...{ answerBy: '2099-12-31', outcome: null, decision: null },
    ...fields,
  }) as FollowUpRow

/** Every mail about an agreement and what follows it, to each of its sides. */
export const agreementMails: readonly MailCase[] = parties.flatMap((side): MailCase[] => [
  ...(['DRAWN_UP', 'CHANGED', 'CONFIRMED'] as const).map((act): MailCase => [
    `an agreement ${act}`,
    side,
    (_, to) => agreementToConfirm.to(about(side, act))(to),
  ]),
  ['an agreement in force', side, (_, to) => agreementInForce.to(about(side, 'IN_FORCE'))(to)],
  ...(['REFUSED', 'WITHDRAWN'] as const).map((act): MailCase => [
    `an agreement ${act}`,
    side,
    (_, to) => agreementDeclined.to(about(side, act))(to),
  ]),
  ...(['LEFT', 'TERM', 'NEVER_BEGAN', 'LAPSED'] as const).map((endedBecause): MailCase => [
    `an agreement over, ${endedBecause}`,
    side,
    (_, to) =>
      agreementEnded.to(about(side, 'ENDED', { endedBecause, endedOn: '2026-11-20', state: 'ENDED' }))(to),
  ]),
  ['whether work is kept', side, (_, to) => followUpAsked.to({ row: followUp(), to: side })(to)],
  [
    'what staff decided',
    side,
    (_, to) =>
      followUpDecided.to({
        row: followUp({ outcome: 'STILL_THERE', decision: { words: '已与双方核实' } as never }),
        to: side,
      })(to),
  ],
])
