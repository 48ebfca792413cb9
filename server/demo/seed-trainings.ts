import type { TrainingDraft } from '../trainings/index.ts'
import { chosen } from './chance.ts'
import { addMissing, type Demo } from './demo.ts'
import { cell, cellOrNull, listIn, numberIn, table, type TableRow } from './tables.ts'

/** It belongs to the station of its place, else to the bureau. */
function ownerOf(area: string): Pick<TrainingDraft, 'stationId' | 'ownerArea'> {
  const stations = table('stations')
  const [bureau] = stations
  const own = stations.find((row) => cell(row, 'area_code') === area) ?? bureau
  return own ? { stationId: cell(own, 'id'), ownerArea: cell(own, 'area_code') } : {}
}

export const trainingOf = (row: TableRow, { day, ago }: Demo): TrainingDraft => ({
  _id: cell(row, 'id'),
  ...ownerOf(cell(row, 'area_code')),
  createdAt: ago(chosen(2, 40, 'training', cell(row, 'id')), cell(row, 'id')),
  input: {
    titleZh: cell(row, 'title_zh'),
    titleEn: cellOrNull(row, 'title_en'),
    providerZh: cell(row, 'provider_zh'),
    providerEn: cellOrNull(row, 'provider_en'),
    areaCode: cell(row, 'area_code'),
    startsOn: day(numberIn(row, 'starts_in_days')),
    days: numberIn(row, 'days'),
    places: numberIn(row, 'places'),
    fee: numberIn(row, 'fee'),
    gives: listIn(row, 'gives'),
    contentZh: cell(row, 'content_zh'),
    contentEn: cellOrNull(row, 'content_en'),
  },
})

/** Courses that begin in the coming weeks. */
export async function seedTrainings(demo: Demo): Promise<number> {
  const { trainings } = demo.wired.services
  const drafts = table('trainings').map((row) => trainingOf(row, demo))
  return addMissing(drafts, trainings.byIds, trainings.createMany)
}
