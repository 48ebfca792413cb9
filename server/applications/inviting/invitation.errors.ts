import { mostInvitationsADay } from '../../../rules/application-invitation.ts'
import { AppError, refusal } from '../../platform/errors.ts'

export const invitationErrors = {
  unknown: refusal(
    'NOT_FOUND',
    '未找到该邀请，可能已被收回。',
    'This invitation was not found; it may have been taken away.',
  ),
  /** Not among those found, whoever it is: nothing more is told. */
  nobody: refusal(
    'NOT_FOUND',
    '该人选目前不在本岗位的可查找范围内，不能邀请。请刷新名单。',
    'This person is not found for the posting any more, so cannot be invited. Read the list again.',
  ),
  answered: refusal(
    'CONFLICT',
    '您已投递该岗位，无需再答复这份邀请。',
    'You have applied for the posting already; the invitation needs no answer.',
  ),
  tooManyToday: (retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `每个单位每天最多邀请 ${mostInvitationsADay} 人，今天已达上限，请明天再邀请。`,
        en: `An organisation invites ${mostInvitationsADay} people a day at most, and yours has today. Go on tomorrow.`,
      },
      { retryAfter },
    ),
}
