import { addMissing, type Demo } from './demo.ts'
import { cell, table } from './tables.ts'

/** The bureau, the district's centre, and a service station for each town. */
export async function seedStations({ wired }: Demo): Promise<number> {
  const { stations } = wired.services
  const drafts = table('stations').map((row) => ({
    _id: cell(row, 'id'),
    nameZh: cell(row, 'name_zh'),
    nameEn: cell(row, 'name_en'),
    areaCode: cell(row, 'area_code'),
    phone: cell(row, 'phone'),
    addressZh: cell(row, 'address_zh'),
    addressEn: cell(row, 'address_en'),
  }))
  return addMissing(drafts, stations.byIds, stations.create)
}
