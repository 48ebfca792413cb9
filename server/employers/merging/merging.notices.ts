import { noticeKind, type NoticeRequest } from '../../platform/notice.ts'
import type { EmployerRow } from '../employer.ts'
import { writtenAt, type FirmMergeRow } from './firm-merge.ts'

interface Told {
  readonly goes: Pick<EmployerRow, '_id' | 'name'>
  readonly merge: FirmMergeRow
  /** To whoever worked for the one that went, or for the one that stays. */
  readonly side: 'WENT' | 'STAYS'
}

/** To the people of both, once for a merge and once for its undoing. */
export const mergedNotice = noticeKind('ORGANISATION_MERGED', {
  about: ({ goes, merge, side }: Told) => ({
    subjectId: `${goes._id}-${writtenAt(merge).getTime()}`,
    path: '/employer',
    facts: {
      event: merge.undone ? ('UNDONE' as const) : side,
      firm: goes.name,
      into: merge.intoName,
      reason: (merge.undone ?? merge).reason,
      stationId: merge.stationId,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ event, firm, into, reason }) =>
      ({
        WENT: {
          title: '单位已合并',
          body: `服务站确认“${firm}”与已核验的“${into}”为同一单位，已将前者并入后者。您现为“${into}”的招聘专员，原有岗位已随之转入；原单位的邀请链接和接口密钥已失效。原因：${reason}。如有异议，请在 30 天内联系服务站撤销。`,
        },
        STAYS: {
          title: '有单位合并到您的单位',
          body: `服务站确认“${firm}”与“${into}”为同一单位，已将其岗位和成员并入。请核对成员和岗位，不属于本单位的请移出或下架。原因：${reason}。如有异议，请在 30 天内联系服务站撤销。`,
        },
        UNDONE: {
          title: '单位合并已撤销',
          body: `服务站已撤销“${firm}”与“${into}”的合并：原有岗位和成员已退回“${firm}”，合并后新写的内容留在“${into}”。原因：${reason}`,
        },
      })[event],
    en: ({ event, firm, into, reason }) =>
      ({
        WENT: {
          title: 'Your organisation was merged',
          body: `The station found ${firm} and the verified ${into} to be one organisation, and let the first go into the second. You are a recruiter of ${into} now and your postings went over; links and API keys of before have ended. Reason: ${reason}. If you object, ask the station within 30 days to undo it.`,
        },
        STAYS: {
          title: 'Another organisation was merged into yours',
          body: `The station found ${firm} and ${into} to be one organisation; its postings and members are yours now. Look through them and remove what is not yours. Reason: ${reason}. If you object, ask the station within 30 days to undo it.`,
        },
        UNDONE: {
          title: 'The merge of your organisation was undone',
          body: `The station has undone the merge of ${firm} and ${into}: its postings and members are back with ${firm}, and what was written since stays with ${into}. Reason: ${reason}`,
        },
      })[event],
  },
})

/** Everybody who worked for the one that goes, and the owner of the one that stays. */
export const noticesOfMerge = (
  goes: EmployerRow,
  merge: FirmMergeRow,
  stays: Pick<EmployerRow, 'accountId' | 'closedAt'> | null,
): NoticeRequest[] => {
  const went = merge.membersBefore.map(({ accountId }) => accountId)
  const owner = stays && !stays.closedAt && !went.includes(stays.accountId) ? [stays.accountId] : []
  return [
    ...went.map(mergedNotice.to({ goes, merge, side: 'WENT' })),
    ...owner.map(mergedNotice.to({ goes, merge, side: 'STAYS' })),
  ]
}
