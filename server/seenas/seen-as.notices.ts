import { noticeKind } from '../platform/notice.ts'
import { sayMoment } from '../platform/text.ts'
import type { SeenAsRow } from './seen-as.ts'

/** To whoever is seen, of each look once. */
export const seenAsNotice = noticeKind('SEEN_AS', {
  about: ({ _id, by, reason, createdAt, kind, stationId }: SeenAsRow) => ({
    subjectId: _id.slice(0, 24),
    path: kind === 'VETERAN' ? '/account/consents' : '/employer/account',
    facts: { by, reason, at: createdAt.toISOString(), kind, stationId },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ by, reason, at, kind }) => ({
      title: `工作人员查看了您的页面：${by}`,
      body: `${by}于${sayMoment(new Date(at), 'zh-CN')}以您的视角打开了您的页面，最长 15 分钟，仅可查看，不能操作。事由：${reason}。${
        kind === 'VETERAN' ? '如不同意，可在“同意管理”中撤回，查看立即结束。' : ''
      }如未请求协助，请联系服务站。`,
    }),
    en: ({ by, reason, at, kind }) => ({
      title: `Staff looked at your pages: ${by}`,
      body: `${by} opened your pages as you see them at ${sayMoment(new Date(at), 'en')}, for 15 minutes at most, to read only. Reason: ${reason}. ${
        kind === 'VETERAN' ? 'Say no under “My consents”, and the look ends at once. ' : ''
      }Call the station if you did not ask for help.`,
    }),
  },
})
