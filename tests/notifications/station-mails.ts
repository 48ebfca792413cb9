import { stationClosingNotice } from '../../server/stations/closing/closing.notices.ts'

/** A way back in at a station. */
export function aReset(of: string | null) {
  const who = { name: '王海', by: '林站长', kind: 'VETERAN' as const, recordId: 'v1' }
  return { ...who, _id: 'r1', stationId: of, createdAt: new Date() }
}

/** The notice that a station closes, its successor being the one given. */
export function aClosingTold(of: string | null, to: string) {
  const successor = {
    ...{ _id: of, nameZh: '界山镇退役军人服务站', nameEn: 'Jieshan Station', phone: '0595-87970003' },
    ...{ addressZh: '示例路 1 号', addressEn: '1 Example Road' },
  }
  const closing = { on: '2026-12-31', successorId: of ?? '', reason: '机构合并', by: '林局长', round: 2 }
  const station = { _id: 's1', nameZh: '旧镇服务站', nameEn: 'Old Station' }
  return stationClosingNotice.to({ station, successor, closing, isForStaff: false } as never)(to)
}
