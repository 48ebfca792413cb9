import type { Connection } from 'mongoose'

type Row = { readonly _id: string }
interface Station extends Row {
  readonly areaCode: string
}
interface Owned extends Row {
  readonly stationId?: string | null
  readonly areaCode?: string | null
}

const unset = (field: string) => ({ [field]: { $exists: false } })

/**
 * From before rights followed areas: staff reach what their station serves, fairs and trainings belong to the station that made
 * them, else to the one of the place where they are, else to the bureau; reports lie where their posting does.
 */
export async function rightsByArea(connection: Connection): Promise<string> {
  const rows = <Kind extends Row>(name: string) => connection.collection<Kind>(name)
  const stations = await rows<Station>('stations').find({}).toArray()
  const byId = new Map(stations.map((station) => [station._id, station]))
  const byArea = new Map(stations.map((station) => [station.areaCode, station]))

  let staff = 0
  for (const { _id, areaCode } of stations) {
    const of = { role: 'STAFF', stationId: _id, ...unset('reach') }
    staff += (await rows('accounts').updateMany(of, { $set: { reach: areaCode } })).modifiedCount
  }

  let owned = 0
  for (const name of ['fairs', 'trainings'])
    for await (const row of rows<Owned>(name).find(unset('ownerArea'))) {
      const station = byId.get(row.stationId ?? '') ?? byArea.get(row.areaCode ?? '')
      const owner = { stationId: station?._id ?? row.stationId ?? null, ownerArea: station?.areaCode ?? null }
      await rows<Owned>(name).updateOne({ _id: row._id }, { $set: owner })
      owned += 1
    }

  for await (const { _id } of rows('postingreports').find(unset('areaCode'))) {
    const posting = await rows<Owned>('postings').findOne({ _id })
    await rows('postingreports').updateOne({ _id }, { $set: { areaCode: posting?.areaCode ?? null } })
  }
  return `${staff} members of staff reach the area of their station, ${owned} fairs and trainings belong to one`
}
