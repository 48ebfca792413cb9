import type { Translated } from '../../core/i18n/catalogues.ts'
import type { stationsZh } from './words.zh-CN.ts'

export const stationsEn: Translated<typeof stationsZh> = {
  stations: {
    title: 'Service stations',
    lead: 'Veteran service stations of this district.',
    label: 'Directory of service stations',
    station: 'Station',
    area: 'Serves',
    phone: 'Telephone',
    filter: 'Filter by name, area or telephone',
    empty: 'No stations are listed yet',
    emptyHint: 'The district bureau lists them.',
    mine: 'your station',
  },
}
