import { AppError, refusal } from '../platform/errors.ts'
import type { Text } from '../../rules/text.ts'

export const fairErrors = {
  unknown: refusal(
    'NOT_FOUND',
    '未找到该招聘会，可能尚未公布或已删除。请在招聘会列表中查看其他招聘会。',
    'This fair was not found; it may not be announced yet, or was deleted. See the list for other fairs.',
  ),
  notRegistered: refusal(
    'NOT_FOUND',
    '您未报名该招聘会，无需取消。',
    'You are not registered for this fair; there is nothing to give back.',
  ),
  closed: (because: Text) =>
    new AppError('CONFLICT', {
      zh: `无法报名：${because.zh}。`,
      en: `Registering is not possible: ${because.en}.`,
    }),
  notDraft: refusal(
    'CONFLICT',
    '只有草稿可以发布，请重新载入页面查看最新状态。',
    'Only a draft can be announced. Load the page again to see how it stands.',
  ),
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
  over: refusal('CONFLICT', '招聘会已结束，不能再操作。', 'The fair is over; nothing can be changed.'),
  cancelled: refusal(
    'CONFLICT',
    '招聘会已取消，不能再操作。',
    'The fair has been called off; nothing can be changed.',
  ),
  belowRegistered: (registered: number) =>
    new AppError('CONFLICT', {
      zh: `已有 ${registered} 人报名，名额不能少于此数。`,
      en: `${registered} have registered; there cannot be fewer places.`,
    }),
}
