import type { ApiKeyRow } from '../../server/apikeys/index.ts'
import type { Role } from '../../rules/choices.ts'
import { apiKeyChangedNotice, apiKeyEndsNotice } from '../../server/apikeys/api-key.notices.ts'
import { codeProvenElsewhere, releaseField } from '../../server/employers/codes/code.notices.ts'
import { employerNotices } from '../../server/employers/employer.notices.ts'
import { joinAskedNotice, memberNotice } from '../../server/employers/members/member.notices.ts'
import { closedNotice } from '../../server/employers/closing/closing.notices.ts'
import { mergedNotice } from '../../server/employers/merging/merging.notices.ts'
import { lapseNotice } from '../../server/employers/renewal/renewal.notices.ts'
import { postingEndsNotice } from '../../server/postings/life/posting-ends.notices.ts'
import type { NoticeRequest } from '../../server/platform/notice.ts'
import type { VerificationRow } from '../../server/verification/index.ts'
import { employerFacts } from '../support/a-employer.ts'

/** A mail to look at: what it is of, to whom, and how it is made for a station and a reader. */
export type MailCase = readonly [
  what: string,
  role: Role,
  make: (of: string | null, to: string) => NoticeRequest | undefined,
]
type Decided = (state: 'VERIFIED' | 'RETURNED', of: string | null) => VerificationRow

const aKey = (expiresAt: Date) =>
  ({
    ...{ _id: 'k1', employerId: 'e1', name: '人事系统', madeBy: '黄经理', expiresAt },
    ...{ revokedBy: '林站长', revokedWhy: '密钥已泄露' },
  }) as ApiKeyRow

/** Every mail about an organisation. */
export const firmMails = (soon: Date, decided: Decided): readonly MailCase[] => [
  ...(['VERIFIED', 'RETURNED'] as const).map((state): MailCase => [
    `an organisation ${state}`,
    'EMPLOYER',
    (of, to) => {
      const row = { ...employerFacts(), _id: 'e1', accountId: to, verification: decided(state, of) }
      return employerNotices(row as never)[0]
    },
  ]),
  [
    'a posting that ends',
    'EMPLOYER',
    (_, to) =>
      postingEndsNotice.to({ _id: 'p1', title: '货车司机', validUntil: '2099-12-08', warnOn: '2099-12-01' })(
        to,
      ),
  ],
  [
    'a credit code that another has proved',
    'EMPLOYER',
    (of, to) => {
      const claimant = { ...employerFacts(), _id: 'e1', accountId: to }
      return codeProvenElsewhere.to({
        claimant,
        holder: { _id: 'e2', verification: decided('VERIFIED', of) },
      } as never)(to)
    },
  ],
  [
    'a credit code released',
    'EMPLOYER',
    (of, to) => {
      const verification = { ...decided('RETURNED', of), reasons: [{ field: releaseField, reason: '冒用' }] }
      return employerNotices({ ...employerFacts(), _id: 'e1', accountId: to, verification } as never)[0]
    },
  ],
  [
    'an end of a verification',
    'EMPLOYER',
    (of, to) => {
      const verification = { ...decided('VERIFIED', of), validUntil: soon }
      return lapseNotice.to({ ...employerFacts(), _id: 'e1', verification, days: 7 })(to)
    },
  ],
  ...(['JOINED', 'LEFT', 'REMOVED', 'HANDED_OVER'] as const).map((kind): MailCase => [
    `a member ${kind}`,
    'EMPLOYER',
    (_, to) =>
      memberNotice.to({
        event: { _id: 'm1', kind, name: '李招聘', by: '黄经理' },
        employer: { ...employerFacts(), _id: 'e1' },
      } as never)(to),
  ]),
  [
    'an organisation closed',
    'EMPLOYER',
    (_, to) => closedNotice.to({ ...employerFacts(), _id: 'e1' } as never)(to),
  ],
  ...(['WENT', 'STAYS', 'UNDONE'] as const).map((event): MailCase => [
    `two organisations merged, ${event}`,
    'EMPLOYER',
    (of, to) => {
      const at = new Date()
      const made = { at, by: '林站长', reason: '两位人事各登记了一次', stationId: of, intoName: '泉港石化' }
      const merge = {
        ...made,
        ...(event === 'UNDONE' && { undone: { at, by: '林站长', reason: '并非同一单位' } }),
      }
      const side = event === 'STAYS' ? 'STAYS' : 'WENT'
      return mergedNotice.to({ goes: { ...employerFacts(), _id: 'e1' }, merge, side } as never)(to)
    },
  ]),
  [
    'a request to join',
    'EMPLOYER',
    (_, to) =>
      joinAskedNotice.to({
        request: { _id: 'a2', name: '李招聘', askedAt: new Date(), expiresAt: soon },
        employer: { ...employerFacts(), _id: 'e1' },
      } as never)(to),
  ],
  ...(['MADE', 'REVOKED'] as const).map((what): MailCase => [
    `an API key ${what}`,
    'EMPLOYER',
    (_, to) => apiKeyChangedNotice.to({ key: aKey(soon), what })(to),
  ]),
  ['an end of an API key', 'EMPLOYER', (_, to) => apiKeyEndsNotice.to({ key: aKey(soon), days: 3 })(to)],
]
