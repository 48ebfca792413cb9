/** A veteran service station, or the district's service centre. */
export interface StationRow {
  readonly _id: string
  readonly nameZh: string
  readonly nameEn: string
  /** The area it serves. */
  readonly areaCode: string
  readonly phone: string
  readonly addressZh: string
  readonly addressEn: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

export type StationDraft = Omit<StationRow, '_id' | 'createdAt' | 'updatedAt' | 'version'> & {
  readonly _id?: string
}
