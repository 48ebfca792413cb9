import type { Text } from '../../../rules/text.ts'
import { eachAs, fact, type PersonalPart } from '../../platform/personal.ts'
import type { InvitationState } from './invitation.ts'
import type { InvitationStore } from './invitation.store.ts'

const stateNames: Readonly<Record<InvitationState, Text>> = {
  OPEN: { zh: '待答复', en: 'open' },
  APPLIED: { zh: '已投递', en: 'applied' },
  DECLINED: { zh: '已谢绝', en: 'declined' },
}

/** Invitations of a person to apply. */
export const invitationsHeld = (store: InvitationStore): PersonalPart => ({
  key: 'applicationInvitations',
  name: { zh: '应聘邀请', en: 'Invitations to apply' },
  held: ({ accountId }) =>
    eachAs(store.everyOf(accountId), (row) => [
      fact('title', '岗位', 'posting', row.title),
      fact('employer', '单位', 'employer', row.employerName),
      fact('message', '邀请留言', 'message', row.message),
      fact('invitedAt', '邀请时间', 'invited', row.invitedAt),
      fact('state', '状态', 'state', row.state, stateNames[row.state]),
    ]),
  erase: ({ accountId }) => store.forgetPerson(accountId),
})
