import type { NoticeRequest } from '../platform/notice.ts'
import { noticesOfDecision, type FieldNames } from '../verification/index.ts'
import { fairTitle, type FairRow } from './fair.ts'

/** What the texts of a fair are called that staff may return. */
const names: FieldNames = {
  titleZh: { zh: '中文名称', en: 'Chinese title' },
  titleEn: { zh: '英文名称', en: 'English title' },
  place: { zh: '地址', en: 'address' },
  notes: { zh: '参会须知', en: 'note for visitors' },
}

/** To whoever wrote it, of what a colleague decided on its wording. */
export function fairWordingNotices(fair: FairRow): NoticeRequest[] {
  const { _id, verification, writtenBy } = fair
  if (!verification || !writtenBy) return []
  const { zh, en } = fairTitle(fair)
  const named = { zh: `招聘会“${zh}”`, en: `The fair “${en}”` }
  return noticesOfDecision({ _id, accountId: writtenBy, verification }, named, `/staff/fairs/${_id}`, names)
}
