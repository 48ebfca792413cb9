import { applicationPartNames, declineReasonNames } from '../../../rules/application.ts'
import type { Text } from '../../../rules/text.ts'
import type { Clock } from '../../platform/clock.ts'
import { eachAs, fact, saidList, type PersonalPart } from '../../platform/personal.ts'
import type { ApplicationStore } from '../store/application.store.ts'
import { asThePersonSees } from '../application-hearing.ts'
import { type ApplicationState } from '../application.ts'

const stateNames: Readonly<Record<ApplicationState, Text>> = {
  SENT: { zh: '已投递', en: 'sent' },
  OPENED: { zh: '单位已查看', en: 'opened by the employer' },
  INTERVIEW: { zh: '邀请面试', en: 'invited to an interview' },
  OFFERED: { zh: '有意录用', en: 'offered the work' },
  HIRED: { zh: '已录用', en: 'hired' },
  DECLINED: { zh: '已婉拒', en: 'declined' },
  WITHDRAWN: { zh: '已撤回', en: 'taken back' },
  CLOSED: { zh: '已关闭', en: 'closed by the platform' },
}

interface HeldDeps {
  readonly store: ApplicationStore
  readonly clock: Clock
}

/** Applications of a person: living ones are taken back, and of all it stays only that an employer was asked, and what it answered. */
export const applicationsHeld = ({ store, clock }: HeldDeps): PersonalPart => ({
  key: 'applications',
  name: { zh: '求职申请', en: 'Applications' },
  held: ({ accountId }) =>
    eachAs(store.everyOf(accountId), (stored) => {
      const row = asThePersonSees(stored, clock())
      const reason = row.declineReason ? declineReasonNames[row.declineReason] : undefined
      const sees = row.applicant?.sees ?? []
      return [
        fact('title', '岗位', 'posting', row.title),
        fact('employer', '单位', 'employer', row.employerName),
        fact('state', '状态', 'state', row.state, stateNames[row.state]),
        fact('message', '求职留言', 'message', row.message),
        fact(
          'sees',
          '单位可见内容',
          'what the employer reads',
          sees,
          saidList(sees.map((part) => applicationPartNames[part])),
        ),
        fact('shown', '向单位展示的内容', 'as the employer reads it', row.applicant),
        fact('reason', '婉拒原因', 'reason', row.declineReason, reason),
        fact('words', '单位附言', 'words of the employer', row.words ?? row.lateWords),
        fact('sentAt', '投递时间', 'sent', row.sentAt),
        fact('openedAt', '单位查看时间', 'opened', row.openedAt),
        fact('answerBy', '答复期限', 'answer due', row.answerBy),
        fact('changedAt', '变更时间', 'changed', row.changedAt),
      ]
    }),
  async erase({ accountId }) {
    await store.forgetPerson(accountId, clock())
    await store.forgetMember(accountId)
  },
})
