import type { NoticeRequest } from '../platform/notice.ts'
import { noticesOfDecision, type FieldNames } from '../verification/index.ts'
import type { StaffTrainingRow } from './training.ts'

/** What the texts of a training are called that staff may return. */
const names: FieldNames = {
  titleZh: { zh: '中文名称', en: 'Chinese title' },
  titleEn: { zh: '英文名称', en: 'English title' },
  contentZh: { zh: '中文培训内容', en: 'Chinese description' },
  contentEn: { zh: '英文培训内容', en: 'English description' },
}

/** To whoever wrote it, of what a colleague decided on its wording. */
export function trainingNotices({ _id, title, verification, writtenBy }: StaffTrainingRow): NoticeRequest[] {
  if (!verification || !writtenBy) return []
  const named = { zh: `培训“${title.zh}”`, en: `The training “${title.en}”` }
  return noticesOfDecision(
    { _id, accountId: writtenBy, verification },
    named,
    `/staff/trainings/${_id}`,
    names,
  )
}
