import { AppError, refusal } from '../platform/errors.ts'
import type { Text } from '../../rules/text.ts'

export const fairErrors = {
  unknown: refusal('NOT_FOUND', '没有这场招聘会。', 'There is no such fair.'),
  notRegistered: refusal('NOT_FOUND', '您没有报名这场招聘会。', 'You are not registered for this fair.'),
  closed: (because: Text) =>
    new AppError('CONFLICT', {
      zh: `无法报名：${because.zh}。`,
      en: `Registering is not possible: ${because.en}.`,
    }),
  notDraft: refusal('CONFLICT', '只有草稿可以发布。', 'Only a draft can be announced.'),
  deadlinePassed: refusal(
    'CONFLICT',
    '报名截止时间已过，请先修改报名截止时间，再发布。',
    'Registration would be closed already. Change the time when it closes, then announce the fair.',
  ),
  notDeletable: refusal(
    'CONFLICT',
    '只有草稿可以删除；已发布的招聘会请取消举办。',
    'Only a draft can be deleted. Call off a fair that has been announced.',
  ),
  over: refusal('CONFLICT', '招聘会已经结束。', 'The fair is over.'),
  cancelled: refusal('CONFLICT', '招聘会已取消。', 'The fair has been called off.'),
  belowRegistered: (registered: number) =>
    new AppError('CONFLICT', {
      zh: `已有 ${registered} 人报名，名额不能少于此数。`,
      en: `${registered} have registered; there cannot be fewer places.`,
    }),
}
