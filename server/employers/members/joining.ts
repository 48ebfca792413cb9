import { isDuplicateKey } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { firstVersion } from '../../platform/record.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import type { MemberEventStore } from './member-event.store.ts'
import { memberErrors } from './member.errors.ts'
import { isMember, type MemberEvent } from './member.ts'

interface JoiningDeps extends Pick<Platform, 'clock' | 'newId'> {
  readonly employers: EmployerStore
  readonly events: MemberEventStore
  readonly telling: ReturnType<MemberEventStore['telling']>
}

/** A person, as far as a member is one. */
export interface Someone {
  readonly id: string
  readonly name: string
}

/** What befalls members is written before it is done, so that it is told whatever befalls the process; what did not come about is dropped. */
export function joining({ employers, events, telling, clock, newId }: JoiningDeps) {
  async function happens(event: MemberEvent, act: () => Promise<boolean>): Promise<boolean> {
    const row = { ...event, _id: newId(), ...firstVersion(clock()) }
    await events.add({ ...row, ...telling.mark(row.version) })
    const dropIt = () => events.drop(row._id)
    const isDone = await act().catch(async (error: unknown) => {
      await dropIt()
      throw error
    })
    await (isDone ? telling.ask([row]) : dropIt())
    return isDone
  }

  return {
    happens,

    /** Makes somebody a member; nothing happens when they are one. */
    async join(employer: EmployerRow, { id, name }: Someone, by: Someone): Promise<void> {
      if (isMember(employer, id)) return
      const event = { kind: 'JOINED', employerId: employer._id, accountId: id, name } as const
      const member = { accountId: id, since: clock() }
      const hasJoined = await happens({ ...event, byId: by.id, by: by.name }, () =>
        employers.members.join(employer._id, member),
      ).catch((error: unknown) => {
        throw isDuplicateKey(error) ? memberErrors.elsewhere() : error
      })
      if (hasJoined) return
      const now = await employers.byId(employer._id)
      if (now && !isMember(now, id)) throw memberErrors.full()
    },
  }
}

export type Joining = ReturnType<typeof joining>
