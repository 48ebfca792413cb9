import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matchRoutes } from 'react-router'
import { inactivityNotice } from '../../server/accounts/inactivity/inactivity.notices.ts'
import { largeExportNotice } from '../../server/exports/export.notices.ts'
import { retentionHeldNotice } from '../../server/retention/retention.notices.ts'
import { fairCancelled, fairChanged, fairInvitation } from '../../server/fairs/fair.notices.ts'
import { meetingOf, type FairRow, type WholeFairRow } from '../../server/fairs/fair.ts'
import type { StoredNotification } from '../../server/notifications/notification.store.ts'
import { smtpMail } from '../../server/platform/mail/mail.smtp.ts'
import type { MailPort } from '../../server/platform/mail/index.ts'
import { veteranNotices } from '../../server/veterans/veteran.notices.ts'
import { unsubmitted, type VerificationRow } from '../../server/verification/index.ts'
import { appealAnswered, postingTakenDown } from '../../server/postings/oversight/oversight.notices.ts'
import { reportAnswered } from '../../server/postings/oversight/report.notices.ts'
import { accountResetNotice, resetDisputedNotice } from '../../server/stations/resets/reset.notices.ts'
import { stationActNotice } from '../../server/veterans/behalf/station-act.notices.ts'
import { manyFilesNotice } from '../../server/veterans/opening/file-opening.notices.ts'
import { languages, type Language } from '../../rules/text.ts'
import type { Role } from '../../rules/choices.ts'
import { aLookTold } from '../support/a-notice.ts'
import { anAccount } from '../support/a-account.ts'
import { fairInput } from '../support/a-fair.ts'
import { agreementMails } from './agreement-mails.ts'
import { applicationMails } from './application-mails.ts'
import { fileMails } from './file-mails.ts'
import { aClosingTold, aReset } from './station-mails.ts'
import { firmMails, type MailCase as Case } from './firm-mails.ts'
import { pages } from './pages.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'
import { publicUrl, testServices, type TestServices } from '../support/test-services.ts'

let server: MailServer
let mail: MailPort
let test: TestServices
let stationId: string
beforeAll(async () => {
  server = await mailServer()
  mail = smtpMail(server.url, '戎桥 <no-reply@rongqiao.invalid>', 1_500)
  test = await testServices(() => ({ mail }))
  const station = (nameZh: string, nameEn: string, phone: string, areaCode: string) => ({
    nameZh,
    nameEn,
    phone,
    areaCode,
    addressZh: '政府大院',
    addressEn: 'Government Compound',
  })
  const [first] = await test.services.stations.create([
    station('涂岭镇退役军人服务站', 'Tuling Veteran Service Station', '0595-87970002', '350505100'),
    station('泉港区退役军人服务中心', 'Quangang Veteran Service Centre', '0595-87970001', '350505'),
  ])
  stationId = first?._id ?? ''
})
afterAll(async () => {
  await test.platform.close()
  await mail.close()
  await server.close()
})

const soon = new Date(Date.now() + 86_400_000)
const aFairOf = (of: string | null, fields: Partial<FairRow> = {}): WholeFairRow => {
  const times = { startsAt: soon, endsAt: soon, registrationClosesAt: soon }
  return {
    _id: 'f1',
    ...fairInput(),
    ...times,
    stationId: of,
    cancelReason: '台风',
    ...fields,
  } as WholeFairRow
}
const undoneBy = (of: string | null) => ({
  ...{ at: new Date(), by: '林站长', byId: 's', decidedById: null, reason: '看错了档案' },
  stationId: of,
})
const decided = (state: 'VERIFIED' | 'RETURNED' | 'PENDING', of: string | null): VerificationRow => ({
  ...unsubmitted,
  state,
  decidedAt: new Date(),
  decidedBy: '林站长',
  stationId: of,
  reasons: state === 'RETURNED' ? [{ field: 'name', reason: '与证件不一致' }] : [],
  ...(state === 'PENDING' && { undone: undoneBy(of) }),
})

const takedown = { concern: 'OTHER', reason: '用语不符合规定。', at: new Date(), appeal: null }
const about = { posting: { _id: 'p1', title: '保安' }, takedown: takedown as never }

const cases: readonly Case[] = [
  ['an invitation', 'VETERAN', (of, to) => fairInvitation.to(aFairOf(of))(to)],
  [
    'a change of a fair',
    'VETERAN',
    (of, to) => {
      const fair = aFairOf(of)
      const move = {
        version: 2,
        at: new Date(),
        before: meetingOf(fair),
        after: { ...meetingOf(fair), place: '人社局' },
      }
      return fairChanged.to({ fair, move })(to)
    },
  ],
  ['a cancellation', 'VETERAN', (of, to) => fairCancelled.to(aFairOf(of))(to)],
  ...(['VERIFIED', 'RETURNED', 'PENDING'] as const).flatMap((state): Case[] => [
    [
      `a file ${state}`,
      'VETERAN',
      (of, to) =>
        veteranNotices({
          _id: 'v1',
          accountId: to,
          name: '王海',
          verification: decided(state, of),
        } as never)[0],
    ],
  ]),
  ...firmMails(soon, decided),
  ['a posting taken down', 'EMPLOYER', (_, to) => postingTakenDown.to(about)(to)],
  ['an appeal decided', 'EMPLOYER', (_, to) => appealAnswered.to(about)(to)],
  ...(['ACTED', 'DISMISSED'] as const).map((state): Case => [
    `a report ${state}`,
    'VETERAN',
    (_, to) => {
      const report = { state, answer: '内容属实', decidedAt: new Date() }
      return reportAnswered.to({ posting: about.posting, report: report as never })(to)
    },
  ]),
  [
    'a file handed over',
    'VETERAN',
    (of, to) =>
      stationActNotice.to({
        veteranId: 'v1',
        act: { kind: 'HANDED_OVER', at: new Date(), byId: 's', by: '林站长', stationId: of },
      })(to),
  ],
  ['a station that closes', 'VETERAN', aClosingTold],
  ...(['VETERAN', 'EMPLOYER', 'STAFF'] as const).map((role): Case => [
    `an unused account of ${role}`,
    role,
    (_, to) => inactivityNotice.to({ _id: to, role, activeAt: new Date(), now: new Date(), days: 60 })(to),
  ]),
  [
    'what is held back',
    'STAFF',
    (_, to) => retentionHeldNotice.to({ subject: 'ACCOUNTS', due: 300, most: 20, at: new Date() })(to),
  ],
  [
    'a reset at the station',
    'VETERAN',
    (of, to) => accountResetNotice.to({ row: aReset(of), token: 'r1.a-mac' })(to),
  ],
  ['a reset that was disputed', 'STAFF', (of, to) => resetDisputedNotice.to(aReset(of))(to)],
  ...fileMails(soon, decided),
  ...applicationMails,
  ...agreementMails,
  [
    'a large export',
    'STAFF',
    (_, to) =>
      largeExportNotice.to({
        ...{ _id: 'x1', by: '林站长', list: 'VETERANS', rows: 1_200, reason: '年度走访' },
        expiresAt: new Date(Date.now() + 3_600_000),
      } as never)(to),
  ],
  ['pages looked at', 'VETERAN', aLookTold],
  [
    'many files opened',
    'STAFF',
    (_, to) =>
      manyFilesNotice.to({ _id: 'd1', reader: '林站长', day: '2026-11-26', veteranIds: ['v'] } as never)(to),
  ],
]

async function mailed(make: Case[2], role: Role, language: Language, of: string | null) {
  const { viewer } = await anAccount(test.services, {
    name: '连海生',
    email: 'a@example.invalid',
    role,
    language,
  })
  const request = make(of, viewer.id)
  if (!request) throw new Error('There is no notice.')
  await test.services.notifications.request([request])
  const rows = test.platform.connection.collection<StoredNotification>('notifications')
  const id = (await rows.findOne({ recipientId: viewer.id }))?._id ?? ''
  await test.services.notifications.deliver(id, async () => false)
  const sent = server.arrived.find(({ messageId }) => messageId === `<${id}@rongqiao.invalid>`)
  return { request, sent, text: String(sent?.text) }
}

describe('every kind of mail', () => {
  it('that the product sends is among those looked at', () => {
    const bringing = Object.values(test.services).filter((service) => 'notices' in service)
    const brought = bringing.flatMap(({ notices }) => notices.map(({ kind }) => kind))
    const seen = cases.map(([, , make]) => make(null, 'a')?.kind)
    expect(new Set(seen)).toEqual(new Set(brought))
  })

  describe.each(languages)('in %s', (language) => {
    it.each(cases)(
      'of %s greets, names the station and its phone, leads to its page and signs',
      async (_, role, make) => {
        for (const of of [stationId, null]) {
          const { request, sent, text } = await mailed(make, role, language, of)
          expect(text.startsWith(language === 'en' ? 'Dear 连海生,' : '连海生，您好：')).toBe(true)
          const isHome = typeof request.facts['stationId'] !== 'string'
          const phone = isHome ? '0595-87970001' : '0595-87970002'
          expect(text).toContain(phone)
          const station = isHome
            ? ['泉港区退役军人服务中心', 'Quangang Veteran Service Centre']
            : ['涂岭镇退役军人服务站', 'Tuling Veteran Service Station']
          expect(text).toContain(station[language === 'en' ? 1 : 0])
          expect(text).toContain(publicUrl + request.path)
          expect(`${sent?.subject}${text}${String(sent?.html)}`).not.toMatch(
            /undefined|\bnull\b|Invalid Date/,
          )
          const links = [...text.matchAll(/https:\/\/work\.example\.invalid(\/[^\s?]*)/g)].map(
            ([, path = '']) => path,
          )
          expect(links.length).toBeGreaterThan(1)
          expect(links.filter((path) => matchRoutes(pages, path) === null)).toEqual([])
        }
      },
    )
  })
})
