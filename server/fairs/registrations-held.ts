import type { Text } from '../../rules/text.ts'
import type { Clock } from '../platform/clock.ts'
import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { FairStore } from './fair.store.ts'
import { isOver } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'
import type { RegistrationState } from './registration.ts'

const stateNames: Readonly<Record<RegistrationState, Text>> = {
  REGISTERED: { zh: '已报名', en: 'registered' },
  WITHDRAWN: { zh: '已取消报名', en: 'withdrawn' },
}

interface HeldDeps {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly clock: Clock
}

/** Registrations of a person: places of fairs to come are given back, the others stay as a count of nobody. */
export const registrationsHeld = ({ fairs, tickets, clock }: HeldDeps): PersonalPart => ({
  key: 'registrations',
  name: { zh: '招聘会报名', en: 'Registrations for fairs' },
  held: ({ accountId }) =>
    eachAs(tickets.everyOf(accountId), (row) => [
      fact('fairId', '招聘会编号', 'fair', row.fairId),
      fact('state', '状态', 'state', row.state, stateNames[row.state]),
      fact('veteranName', '报名姓名', 'name', row.veteranName),
      fact('phoneTail', '手机尾号', 'last digits of the phone', row.phoneTail),
      fact('ticketCode', '入场码', 'ticket', row.ticketCode),
      fact('registeredAt', '报名时间', 'registered', row.registeredAt),
      fact('changedAt', '变更时间', 'changed', row.changedAt),
    ]),
  async erase({ accountId }) {
    for await (const { fairId, ticketCode, state } of tickets.everyOf(accountId)) {
      const fair = state === 'REGISTERED' ? await fairs.byId(fairId) : null
      if (!fair || isOver(fair, clock())) continue
      await fairs.movePlaces(fairId, { ticketCode, at: clock() })
      if (await tickets.withdraw(fairId, accountId, clock())) await fairs.givePlace(fairId, ticketCode)
    }
    await tickets.anonymise(accountId)
  },
})
