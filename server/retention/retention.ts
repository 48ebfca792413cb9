import type { Text } from '../../rules/text.ts'
import { retentionBounds, type RetentionSubject } from '../../rules/retention.ts'

/** What is kept, as people read it. */
export const retentionNames: Readonly<Record<RetentionSubject, Text>> = {
  ACCOUNTS: {
    zh: '没有登录的账号：从最后一次登录到发出通知',
    en: 'Accounts that nobody uses: from the last sign-in until their people are told',
  },
  ACCOUNT_NOTICE: {
    zh: '没有登录的账号：从发出通知到注销、删除',
    en: 'Accounts that nobody uses: from that notice until they are erased',
  },
  REGISTRATIONS: {
    zh: '招聘会报名和入场码：招聘会结束后（之后只留人数）',
    en: 'Registrations and tickets: from the end of the fair (then a count alone)',
  },
  APPLICATIONS: {
    zh: '已结束的求职申请：从结束起（之后只留答复统计）',
    en: 'Applications that are over, from their end (then only how they were answered)',
  },
  AGREEMENTS: {
    zh: '已结束的签约意向和劳动合同：从结束起（之后只留在岗统计）',
    en: 'Intentions and contracts that are over, from their end (then only whether the work was kept)',
  },
  NOTICES: { zh: '站内消息和邮件发送记录', en: 'Notices, and what became of their mails' },
  RETURNED_PROOFS: {
    zh: '已退回或已结案且没有再提交的证明材料',
    en: 'Proofs of cases that were given back or closed and left at that',
  },
  DRAFTS: {
    zh: '岗位、招聘会、培训的草稿：从最后一次修改起',
    en: 'Drafts of postings, fairs and trainings, from the last change',
  },
  AUDIT_LOG: {
    zh: '工作人员操作日志（法律要求不少于六个月）',
    en: 'The log of staff (six months at least, by law)',
  },
  UNANSWERED_SEARCHES: {
    zh: '没有找到岗位的搜索（不含个人信息）：从所在月份最后一次搜索起',
    en: 'Searches that found nothing (they name nobody), from the last one in their month',
  },
}

/** How long something is kept, from a day on: what the bureau set, by whom and why. Never changed or taken away. */
export interface RetentionSetting {
  readonly _id: string
  readonly subject: RetentionSubject
  readonly days: number
  /** The first day on which it holds. */
  readonly from: string
  readonly reason: string
  readonly by: string
  readonly byId: string
  readonly at: Date
}

/** Of one subject, the setting that holds on a day: the last to begin, and of one day the last that was made. */
export const settingOn = (settings: readonly RetentionSetting[], day: string): RetentionSetting | null =>
  settings
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.at.getTime() - other.at.getTime())
    .at(-1) ?? null

/** For how many days it is kept on a day. */
export const daysOn = (
  settings: readonly RetentionSetting[],
  subject: RetentionSubject,
  day: string,
): number => settingOn(settings, day)?.days ?? retentionBounds[subject].days

/** The longest time that holds on a day or is to come by then: what is shorter shortens it. */
export const longestUntil = (
  settings: readonly RetentionSetting[],
  subject: RetentionSubject,
  today: string,
  day: string,
): number =>
  Math.max(
    daysOn(settings, subject, today),
    ...settings.filter(({ from }) => from > today && from <= day).map(({ days }) => days),
  )

/** Settings that are to come, the soonest first. */
export const comingAfter = (settings: readonly RetentionSetting[], day: string): RetentionSetting[] =>
  settings.filter(({ from }) => from > day).toSorted((one, other) => one.from.localeCompare(other.from))

/** More of it than this at once is no ordinary day: a clock that jumps, or a slip. */
const usualShare = 0.05
const usualAtLeast = 20

/** How many of so many may go in one day. */
export const mostOf = (total: number): number => Math.max(usualAtLeast, Math.floor(total * usualShare))
