import type { PostingConcern } from '../../../rules/choices.ts'
import { concernNames } from '../../../rules/oversight.ts'
import type { EmployerRow } from '../../employers/index.ts'
import { noticeKind, type NoticeRequest } from '../../platform/notice.ts'
import { noticesOfDecision, type FieldNames } from '../../verification/index.ts'
import type { PostingRow } from '../posting.ts'
import type { TakedownRow } from './takedown.ts'

/** What the texts of a posting are called that staff may return. */
const names: FieldNames = {
  title: { zh: '岗位名称', en: 'title' },
  conditions: { zh: '招聘条件', en: 'conditions' },
  content: { zh: '工作内容', en: 'work content' },
  place: { zh: '工作地点', en: 'place of work' },
  hours: { zh: '工时说明', en: 'note on working hours' },
  otherPlaces: { zh: '其他工作地点', en: 'further workplaces' },
}

interface About {
  readonly posting: Pick<PostingRow, '_id' | 'title'>
  readonly takedown: TakedownRow
}

const pathOf = ({ posting }: About): string => `/employer/postings/${posting._id}`

/** To the employer, once for each take-down. */
export const postingTakenDown = noticeKind('POSTING_TAKEN_DOWN', {
  about: (about: About) => ({
    subjectId: `${about.posting._id}-${about.takedown.at.getTime()}`,
    path: pathOf(about),
    facts: {
      title: about.posting.title,
      concern: about.takedown.concern as PostingConcern,
      reason: about.takedown.reason,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, concern, reason }) => ({
      title: '岗位已被下架',
      body: `岗位“${title}”已被工作人员下架（${concernNames[concern].zh}）：${reason} 您可以申诉一次，也可以修改后重新提交，由工作人员核对。`,
    }),
    en: ({ title, concern, reason }) => ({
      title: 'A posting was taken down',
      body: `Staff took down “${title}” (${concernNames[concern].en}): ${reason} You can appeal once, or mend the posting; staff then check it.`,
    }),
  },
})

/** To the employer, once for each appeal that was decided. */
export const appealAnswered = noticeKind('APPEAL_DECIDED', {
  about: (about: About) => ({
    subjectId: `${about.posting._id}-${about.takedown.appeal?.decidedAt?.getTime() ?? 0}`,
    path: pathOf(about),
    facts: {
      title: about.posting.title,
      isLifted: about.takedown.appeal?.state === 'LIFTED',
      answer: about.takedown.appeal?.answer ?? '',
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, isLifted, answer }) =>
      isLifted
        ? { title: '申诉成立，岗位已恢复', body: `岗位“${title}”已恢复。工作人员答复：${answer}` }
        : {
            title: '申诉未获支持',
            body: `岗位“${title}”维持下架。工作人员答复：${answer} 修改后可以重新提交，由工作人员核对。`,
          },
    en: ({ title, isLifted, answer }) =>
      isLifted
        ? { title: 'Appeal granted', body: `“${title}” is open again. The answer: ${answer}` }
        : {
            title: 'Appeal refused',
            body: `“${title}” stays taken down. The answer: ${answer} You can mend it; staff then check it.`,
          },
  },
})

/** All that whoever works for the employer of a posting is to know of what staff decided; what is told already is not told again. */
export const oversightNotices = (posting: PostingRow, { members }: EmployerRow): NoticeRequest[] =>
  members.flatMap(({ accountId }) => noticesTo(accountId, posting))

function noticesTo(accountId: string, posting: PostingRow): NoticeRequest[] {
  const { _id, title, verification, takedown, pastTakedowns = [] } = posting
  const all = takedown ? [...pastTakedowns, takedown] : pastTakedowns
  const named = { zh: `岗位“${title}”`, en: `The posting “${title}”` }
  return [
    ...(verification
      ? noticesOfDecision({ _id, accountId, verification }, named, `/employer/postings/${_id}`, names)
      : []),
    ...all.map((each) => postingTakenDown.to({ posting, takedown: each })(accountId)),
    ...all
      .filter(({ appeal }) => appeal !== null && appeal.decidedAt !== null)
      .map((each) => appealAnswered.to({ posting, takedown: each })(accountId)),
  ]
}
