import { platformErrors, refusal } from '../../platform/errors.ts'
import { mostMembers } from './member.ts'

const notTheirs = {
  zh: '该链接只供收到邀请的手机号码使用，请用该号码登录',
  en: 'This link is for another number. Sign in with the number it was made for',
}

export const memberErrors = {
  ownerOnly: refusal(
    'FORBIDDEN',
    '此操作由单位管理员办理。',
    'Only the owner of the organisation does this.',
  ),
  linkOver: refusal(
    'NOT_FOUND',
    '邀请链接已失效或已使用，请向单位管理员索取新链接。',
    'This link is over or has been used. Ask the owner of the organisation for another.',
  ),
  otherNumber: () => platformErrors.invalid([{ path: 'token', text: notTheirs }]),
  elsewhere: refusal(
    'CONFLICT',
    '该账号已是一个单位的成员，须先退出原单位。',
    'This account belongs to an organisation already; it leaves that one first.',
  ),
  full: refusal(
    'CONFLICT',
    `每个单位最多 ${mostMembers} 名成员。`,
    `An organisation has ${mostMembers} members at most.`,
  ),
  tooManyInvitations: refusal(
    'CONFLICT',
    '未使用的邀请链接过多，请先取消不用的链接。',
    'There are too many links that nobody has used. End those that are not needed.',
  ),
  ownerStays: refusal(
    'CONFLICT',
    '您是管理员，请先移交给其他成员，再退出单位。',
    'You are the owner: hand the organisation over to another member first.',
  ),
  noMember: refusal('NOT_FOUND', '该成员已不在本单位。', 'This person is not a member any more.'),
  noRequest: refusal('NOT_FOUND', '该申请已撤回或已处理。', 'This request was withdrawn or answered.'),
}
