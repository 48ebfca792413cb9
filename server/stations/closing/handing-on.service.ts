import type { Accounts } from '../../accounts/index.ts'
import type { Fairs } from '../../fairs/index.ts'
import type { Notifications } from '../../notifications/index.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import type { Trainings } from '../../trainings/index.ts'
import type { Veterans } from '../../veterans/index.ts'
import type { Stations } from '../station.service.ts'
import { servedBy, type StationRow } from '../station.ts'
import { closingSubject, stationClosingNotice } from './closing.notices.ts'

interface HandingDeps {
  readonly stations: Stations
  readonly accounts: Pick<Accounts, 'handStation' | 'followStation' | 'staffOf'>
  readonly fairs: Pick<Fairs, 'handStation'>
  readonly trainings: Pick<Trainings, 'handStation'>
  readonly veterans: Pick<Veterans, 'handStation' | 'accountsIn'>
  readonly notifications: Pick<Notifications, 'request' | 'stamp'>
}

const batchSize = 100

/** What follows when a station closes; every step may be repeated. */
export function createHandingOn(deps: HandingDeps) {
  const { stations, accounts, fairs, trainings, veterans, notifications } = deps

  async function handOn({ _id: from }: StationRow, successor: StationRow): Promise<void> {
    const { _id: to, areaCode, alsoServes } = successor
    await accounts.handStation(from, to, areaCode)
    await accounts.followStation(to, areaCode, alsoServes)
    await trainings.handStation(from, to, areaCode)
    await fairs.handStation(from, to, areaCode)
    await veterans.handStation(from, to)
  }

  return {
    /** On its day. Once more a minute later, for what was under way. */
    async closeStation(job: OwedJob): Promise<void> {
      const due = await stations.dueNow(job.id)
      if (due === 'LATER') return
      if (due) await handOn(due.station, due.successor)
      if (!due || due.isLast) await stations.owed.closes.done(job)
    },

    /** Each person once for each closing; who was told of one that was taken back reads that in its place. */
    async tellOfClosing(job: OwedJob): Promise<void> {
      const { telling, takenBack } = await stations.toTell(job.id)
      if (takenBack !== null)
        await notifications.stamp(stationClosingNotice.kind, closingSubject(job.id, { round: takenBack }), {
          isTakenBack: true,
        })
      if (telling) {
        const { station, successor } = telling
        const staff = await accounts.staffOf([station._id, successor._id])
        await notifications.request(staff.map(stationClosingNotice.to({ ...telling, isForStaff: true })))
        for (const area of servedBy(station))
          for await (const people of veterans.accountsIn(area, batchSize))
            await notifications.request(
              people.map(stationClosingNotice.to({ ...telling, isForStaff: false })),
            )
      }
      await stations.owed.tells.done(job)
    },
  }
}
