import type { Text } from '../../rules/text.ts'
import type { Facet } from './facets/facet.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Role } from '../../rules/choices.ts'

/** What a file was opened for, as the person reads it. */
export const purposes = {
  VERIFICATION: { zh: '核验身份', en: 'checking the status' },
  DECISION: { zh: '作出核验决定', en: 'deciding on the status' },
  REVIEW: { zh: '查看核验决定', en: 'looking at a decision again' },
  PROOF: { zh: '查看证明材料', en: 'looking at a proof' },
  SERVICE: { zh: '日常服务', en: 'service by the station' },
  ON_BEHALF: { zh: '代办档案', en: 'keeping the file on the person’s behalf' },
  SEEN_AS: { zh: '协助时查看本人页面', en: 'helping you: your pages, as you see them' },
  NUMBER: { zh: '到站更换手机号', en: 'another number, asked for at the station' },
  MERGE: { zh: '合并重复档案', en: 'merging two files of one person' },
  EXPORT: { zh: '导出名单', en: 'a list taken out as a file' },
  WORK: { zh: '协助查找岗位', en: 'helping you to find work' },
  WHY: { zh: '说明岗位为何推荐或未推荐', en: 'telling why a posting is among your matches or not' },
  FOUND: {
    zh: '为岗位查找人选（不显示姓名和联系方式）',
    en: 'looking for people for a posting, without name and contact',
  },
  APPLICATION: { zh: '查看您投递的求职申请', en: 'reading the application that you sent' },
  FOLLOW_UP: { zh: '电话回访是否在岗', en: 'calling to ask whether the work is kept' },
  FAIR: { zh: '招聘会工作', en: 'work for a fair' },
} satisfies Record<string, Text>
export type Purpose = keyof typeof purposes

export interface FileReadingRow {
  readonly _id: string
  readonly veteranId: string
  readonly at: Date
  readonly readerId: string
  /** The reader's name at that time. */
  readonly reader: string
  readonly role: Role
  readonly purpose: Purpose
  /** What of the file was read; readings from before it was kept do not say. */
  readonly facets?: readonly Facet[]
  /** The entry of the log of staff that this is drawn from; readings of before the log have none. */
  readonly entry?: number | null
}

/** Writes down who read which files and what of them, before they are shown; all that the reader's departments read when it is not said. */
export type LogReadings = (
  viewer: Viewer,
  ids: readonly string[],
  purpose: Purpose,
  facets?: readonly Facet[],
) => Promise<void>
