import type { Text } from '../../../rules/text.ts'
import { fact, type PersonalPart } from '../../platform/personal.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { InvitationStore } from './invitation.store.ts'
import type { JoinRequestStore } from './join-request.store.ts'
import type { MemberEventKind } from './member.ts'
import type { MemberEventStore } from './member-event.store.ts'

const eventNames: Readonly<Record<MemberEventKind, Text>> = {
  JOINED: { zh: '加入', en: 'joined' },
  LEFT: { zh: '退出', en: 'left' },
  REMOVED: { zh: '被移出', en: 'removed' },
  HANDED_OVER: { zh: '接任管理员', en: 'became the owner' },
}

interface HeldDeps {
  readonly employers: EmployerStore
  readonly events: MemberEventStore
  readonly requests: JoinRequestStore
  readonly invitations: InvitationStore
}

/** What befell a person as a member of an organisation, and what they asked. */
export const membershipHeld = ({ employers, events, requests, invitations }: HeldDeps): PersonalPart => ({
  key: 'membership',
  name: { zh: '单位成员', en: 'Membership of an organisation' },
  async *held({ accountId }) {
    const asked = await requests.whose(accountId)
    if (asked)
      yield [
        fact('creditCode', '申请加入的单位', 'asked to join', asked.creditCode),
        fact('note', '申请说明', 'note', asked.note),
        fact('askedAt', '申请时间', 'when', asked.askedAt),
      ]
    for (const { kind, createdAt } of await events.ofPerson(accountId))
      yield [
        fact('event', '变更', 'what happened', kind, eventNames[kind]),
        fact('at', '时间', 'when', createdAt),
      ]
  },
  async erase({ accountId }) {
    await requests.drop(accountId)
    const employer = await employers.ofAccount(accountId)
    if (employer) await employers.members.leave(employer._id, accountId)
    await employers.mergings.forget(accountId)
    await events.forget(accountId)
    await invitations.forget(accountId)
  },
})
