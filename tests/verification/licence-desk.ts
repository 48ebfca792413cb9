import { newObjectId } from '../../server/platform/ids.ts'
import { AppError } from '../../server/platform/errors.ts'
import { owedJob, owedWork, type OwedMark } from '../../server/platform/queue/owed.ts'
import { recordSchema } from '../../server/platform/schema.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import {
  deskFields,
  deskOf,
  deskStore,
  indexDesk,
  submitted,
  type VerificationRow,
} from '../../server/verification/index.ts'
import { testPlatform } from '../support/test-platform.ts'
import { watchedQueue } from '../support/watched-queue.ts'

/** A third thing that staff check, beside veterans and employers. */
interface Licence {
  readonly _id: string
  readonly holder: string
  readonly secret: string
  readonly verification: VerificationRow
  readonly decisionOwed?: OwedMark
  readonly updatedAt: Date
  readonly version: number
}

const schema = recordSchema<Licence>('licences', {
  _id: { type: String, required: true },
  holder: { type: String, required: true },
  secret: { type: String, required: true },
  ...deskFields,
  updatedAt: { type: Date, required: true },
  version: { type: Number, required: true },
})
indexDesk(schema)
const licenceDecided = owedJob('licence-decided')

export const notWaiting = () => new AppError('CONFLICT', { zh: '不在待审', en: 'It is not waiting' })

export const viewer = (role: Viewer['role'], name = '林站长'): Viewer => ({
  id: newObjectId(),
  name,
  role,
  language: 'zh-CN',
  stationId: null,
  reach: role === 'STAFF' ? '350505' : null,
  phone: '+8615405000001',
})
export const staff = viewer('STAFF')

/** A licence lies in no area: it is the bureau's. */
export const area = { path: 'areaCode', of: () => null }

/** A desk for licences, with all that it stands on. */
export async function licenceDesk() {
  const platform = await testPlatform()
  const queue = watchedQueue(platform.queue)
  const licences = platform.connection.model<Licence>('Licence', schema)
  await licences.createIndexes()
  const { clock, log } = platform
  const owed = owedWork(licences, 'decisionOwed', licenceDecided)({ queue, clock, log })
  const seen: string[] = []
  const desk = deskOf({
    store: deskStore(licences, { secret: 0 }, { holder: 1, verification: 1 }),
    clock,
    mayDecide: ({ role }) => role === 'STAFF',
    area,
    notWaiting,
    validUntil: (now) => new Date(now.getTime() + 86_400_000),
    owed,
    afterwards: async (staff, { _id, verification }) => {
      seen.push(`${staff.name} ${verification.state} ${_id}`)
    },
  })
  return {
    platform,
    licences,
    queue,
    owed,
    desk,
    /** What was done after decisions. */
    seen,
    async aLicence(verification: Partial<VerificationRow> = {}, _id = newObjectId()): Promise<string> {
      const now = platform.clock()
      const row = { _id, holder: '甲', secret: 's', updatedAt: now, version: 1 }
      await licences.create({ ...row, verification: { ...submitted(now), ...verification } })
      return _id
    },
    stored: (id: string) => licences.findOne({ _id: id }).orFail().lean<Licence>().exec(),
    /** As before the first licence. */
    async emptied(): Promise<void> {
      seen.length = 0
      queue.asked = []
      queue.away = false
      platform.clock.set('2026-11-25T01:00:00Z')
      await licences.deleteMany({})
    },
  }
}

export type LicenceDesk = Awaited<ReturnType<typeof licenceDesk>>
