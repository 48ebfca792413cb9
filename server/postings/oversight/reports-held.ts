import { concernNames } from '../../../rules/oversight.ts'
import type { Text } from '../../../rules/text.ts'
import { eachAs, fact, type PersonalPart } from '../../platform/personal.ts'
import type { ReportStore } from './report.store.ts'
import type { PostingReportRow } from './report.ts'

const stateNames: Readonly<Record<PostingReportRow['state'], Text>> = {
  WAITING: { zh: '待处理', en: 'waiting' },
  ACTED: { zh: '已处理', en: 'acted upon' },
  DISMISSED: { zh: '未采纳', en: 'dismissed' },
}

/** What a person reported of postings. */
export const reportsHeld = (store: ReportStore): PersonalPart => ({
  key: 'reports',
  name: { zh: '举报', en: 'Reports of postings' },
  held: ({ accountId }) =>
    eachAs(store.reportsOf(accountId), ({ postingId, concern, words, at, state, answer, decidedAt }) => [
      fact('postingId', '岗位编号', 'posting', postingId),
      fact('concern', '问题', 'concern', concern, concernNames[concern]),
      fact('words', '说明', 'words', words),
      fact('at', '时间', 'when', at),
      fact('state', '状态', 'state', state, stateNames[state]),
      fact('answer', '答复', 'answer', answer),
      fact('decidedAt', '答复时间', 'answered', decidedAt),
    ]),
  erase: ({ accountId }) => store.anonymise(accountId),
})
