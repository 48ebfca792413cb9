import { AppError } from '../platform/errors.ts'
import type { Text } from '../../rules/text.ts'

export const fairErrors = {
  unknown: () => new AppError('NOT_FOUND', { zh: '没有这场招聘会。', en: 'There is no such fair.' }),
  notRegistered: () =>
    new AppError('NOT_FOUND', { zh: '您没有报名这场招聘会。', en: 'You are not registered for this fair.' }),
  closed: (because: Text) =>
    new AppError('CONFLICT', {
      zh: `无法报名：${because.zh}。`,
      en: `Registering is not possible: ${because.en}.`,
    }),
  notDraft: () =>
    new AppError('CONFLICT', { zh: '只有草稿可以发布。', en: 'Only a draft can be announced.' }),
  over: () => new AppError('CONFLICT', { zh: '招聘会已经结束。', en: 'The fair is over.' }),
  cancelled: () => new AppError('CONFLICT', { zh: '招聘会已取消。', en: 'The fair has been called off.' }),
  belowRegistered: (registered: number) =>
    new AppError('CONFLICT', {
      zh: `已有 ${registered} 人报名，名额不能少于此数。`,
      en: `${registered} have registered; there cannot be fewer places.`,
    }),
}
