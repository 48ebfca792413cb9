import { newObjectId } from '../../server/platform/ids.ts'
import { seenAsNotice, type SeenAsRow } from '../../server/seenas/index.ts'
import type { NoticeRequest } from '../../server/platform/notice.ts'

/** An invitation to somebody about something. */
export const aNotice = (fields: Partial<NoticeRequest> = {}): NoticeRequest => ({
  kind: 'FAIR_INVITATION',
  recipientId: newObjectId(),
  subjectId: newObjectId(),
  path: '/fairs/f',
  facts: {
    title: { zh: '退役军人专场招聘会', en: 'Job fair for veterans' },
    place: '泉港区体育馆',
    startsAt: new Date('2026-12-01T01:00:00Z'),
    endsAt: new Date('2026-12-01T07:00:00Z'),
    registrationClosesAt: new Date('2026-11-30T10:00:00Z'),
  },
  usefulUntil: null,
  ...fields,
})

/** That a clerk looked at the pages of a veteran. */
export const aLookTold = (stationId: string | null, to: string): NoticeRequest => {
  const look = {
    _id: 's1',
    kind: 'VETERAN',
    by: '林站长',
    reason: '来电询问',
    stationId,
    createdAt: new Date(),
  }
  return seenAsNotice.to(look as SeenAsRow)(to)
}
