import { mostApplicationsADay, mostWordsOwed } from '../../rules/application.ts'
import type { Text } from '../../rules/text.ts'
import { AppError, refusal } from '../platform/errors.ts'
import { sayMoment } from '../platform/text.ts'
import type { PostingSourceRow } from '../postings/index.ts'
import type { ApplicationAct, ApplicationEventRow } from './application.ts'

/** What befell an application, as a refusal says it to whoever was too slow. */
const happened: Readonly<Record<ApplicationAct, Text>> = {
  SENT: { zh: '重新投递了申请', en: 'sent it' },
  OPENED: { zh: '查看了申请', en: 'opened it' },
  INTERVIEW: { zh: '邀请了面试', en: 'invited the person to an interview' },
  OFFERED: { zh: '发出了录用意向', en: 'offered the work' },
  HIRED: { zh: '确认了录用', en: 'hired the person' },
  DECLINED: { zh: '婉拒了申请', en: 'declined it' },
  WITHDRAWN: { zh: '撤回了申请', en: 'took it back' },
  CLOSED: { zh: '关闭了申请', en: 'closed it' },
  UNDONE: { zh: '撤销了上一步操作', en: 'took the last change back' },
  NUDGED: { zh: '提醒单位答复', en: 'asked for an answer' },
  LATE_WORD: { zh: '补充了答复', en: 'said what was owed' },
}

const whoDid = ({ by, side }: ApplicationEventRow): Text => {
  if (by !== null && side === 'EMPLOYER') return { zh: by, en: by }
  if (side === 'VETERAN') return { zh: '求职者', en: 'The person' }
  return side === null ? { zh: '平台', en: 'The platform' } : { zh: '单位', en: 'The employer' }
}

/** Somebody else was faster: who, what and when. */
const changedBy = (event: ApplicationEventRow): AppError => {
  const [who, what] = [whoDid(event), happened[event.act]]
  return new AppError('CONFLICT', {
    zh: `${who.zh}已${what.zh}（${sayMoment(event.at, 'zh-CN')}），请查看后再操作。`,
    en: `${who.en} ${what.en} (${sayMoment(event.at, 'en')}). Look at it again, then decide.`,
  })
}

export const applicationErrors = {
  unknown: refusal(
    'NOT_FOUND',
    '未找到该申请。请在申请列表中查看。',
    'This application was not found. See the list of applications.',
  ),
  /** Nobody of the employer is here: who is to be asked instead. */
  imported: ({ feed, postedOn }: PostingSourceRow) =>
    new AppError('CONFLICT', {
      zh: `该岗位转载自“${feed}”${postedOn ? `（${postedOn}发布）` : ''}，招聘单位未入驻本平台，不能在线投递。请通过来源网站联系，或致电所在服务站协助。`,
      en: `This posting comes from ${feed}${postedOn ? ` (${postedOn})` : ''}; its employer is not on this platform, so nothing can be sent here. Ask by its source, or call your service station.`,
    }),
  notOpen: refusal(
    'CONFLICT',
    '该岗位目前不在招聘中，不能投递。请查看其他匹配岗位。',
    'This posting is not open now, so nothing can be sent. See your other matches.',
  ),
  filled: refusal(
    'CONFLICT',
    '该岗位已招满，不再接收申请。请查看其他匹配岗位。',
    'All places of this posting are taken; it takes no more applications. See your other matches.',
  ),
  manyWait: (count: number) =>
    new AppError('CONFLICT', {
      zh: `该岗位已有 ${count} 份申请等待答复，暂不接收新申请。单位答复后即可投递，请稍后再来，或查看其他匹配岗位。`,
      en: `${count} applications for this posting wait for an answer, so it takes no more for now. Come back when the employer has answered some, or see your other matches.`,
    }),
  declinedBefore: refusal(
    'CONFLICT',
    '该单位已就此岗位答复过您，不能再次投递。请查看其他匹配岗位。',
    'The employer has answered you on this posting already. See your other matches.',
  ),
  hiredBefore: refusal(
    'CONFLICT',
    '您已被该岗位录用，无需再次投递。',
    'You have been hired for this posting already.',
  ),
  tooManyToday: (retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `每人每天最多投递 ${mostApplicationsADay} 个岗位，今天已达上限，请明天再投。`,
        en: `One person applies for ${mostApplicationsADay} postings a day at most, and you have today. Go on tomorrow.`,
      },
      { retryAfter },
    ),
  changedBy,
  /** It is over, or was never to go there. */
  notPossible: (last: ApplicationEventRow | undefined): AppError =>
    last ? changedBy(last) : applicationErrors.unknown(),
  /** The person reads what it is when it cannot be taken back any more. */
  justAnswered: refusal(
    'CONFLICT',
    '单位刚刚答复了这份申请，不能撤回。答复将在十分钟内显示。',
    'The employer has just answered, so it cannot be taken back. You will read the answer within ten minutes.',
  ),
  noPlace: refusal(
    'CONFLICT',
    '该岗位的招聘人数已满，不能再录用。如需增加，请先修改岗位的招聘人数。',
    'All places of this posting are taken, so nobody else can be hired. Raise its head-count first if there are more.',
  ),
  notToUndo: refusal(
    'CONFLICT',
    '已超过可撤销的时间，或之后又有变动，不能撤销。',
    'It is too late to take this back, or something else has happened since.',
  ),
  appliedAnew: refusal(
    'CONFLICT',
    '同一岗位已有新的申请，不能恢复这一份。',
    'There is another application for the same posting by now, so this one cannot come back.',
  ),
  nothingToNudge: refusal(
    'CONFLICT',
    '这份申请已有答复或已结束，无需提醒。',
    'This application has been answered or is over; there is nothing to ask for.',
  ),
  nudgedBefore: (at: Date) =>
    new AppError('CONFLICT', {
      zh: `您已于${sayMoment(at, 'zh-CN')}提醒过单位，每份申请只能提醒一次。到期未答复将自动关闭，并为您推荐其他岗位。`,
      en: `You asked on ${sayMoment(at, 'en')}; that is done once for each application. If no answer comes in time, it is closed and you are shown the next best postings.`,
    }),
  nudgeLater: (day: string) =>
    new AppError('CONFLICT', {
      zh: `自 ${day} 起可以提醒单位答复，请届时再来。`,
      en: `You may ask for an answer from ${day} on.`,
    }),
  notVerified: refusal(
    'CONFLICT',
    '单位通过核验后，才能查看求职者信息。请在“单位与资质”中提交核验。',
    'What applicants sent can be read once your organisation is verified. Hand it in under “Organisation”.',
  ),
  noEmployer: refusal(
    'CONFLICT',
    '请先登记您的单位，再查看申请。',
    'Register your organisation first, then see applications.',
  ),
  /** How many, and where they are answered. */
  wordsOwed: (count: number) =>
    new AppError('CONFLICT', {
      zh: `有 ${count} 位求职者等到期满仍未收到答复（上限 ${mostWordsOwed} 位），暂不能发布新岗位。请先在“应聘者”—“待补答复”中逐一答复。`,
      en: `${count} people waited in vain for an answer (the limit is ${mostWordsOwed}), so no new posting is opened. Give each a word first, under “Applicants”, “Word owed”.`,
    }),
}
