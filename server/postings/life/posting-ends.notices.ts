import { addDays, startOfDay } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'

interface EndingPosting {
  readonly _id: string
  readonly title: string
  readonly validUntil: string
  /** The day on which it is told. */
  readonly warnOn: string
}

/** To whoever works for its employer, before its last day: once for each last day and each day of telling. */
export const postingEndsNotice = noticeKind('POSTING_ENDS', {
  about: ({ _id, title, validUntil, warnOn }: EndingPosting) => ({
    subjectId: `${_id}/${validUntil}/${warnOn}`,
    path: `/employer/postings/${_id}`,
    facts: { title, day: validUntil },
    usefulUntil: startOfDay(addDays(validUntil, 1)),
  }),
  words: {
    'zh-CN': ({ title, day }) => ({
      title: `岗位将于 ${day} 到期`,
      body: `“${title}”的有效期至 ${day}，之后求职者不再看到。仍在招聘的，请打开岗位点“续期”；已招到人的，请停止招聘。`,
    }),
    en: ({ title, day }) => ({
      title: `A posting ends on ${day}`,
      body: `“${title}” is valid until ${day} and is not shown after that. If you still seek people, open it and press “Renew”; if not, close it.`,
    }),
  },
})
