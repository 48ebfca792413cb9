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
    hours: 'Office hours',
    leadKept:
      'Change what a station is called, how it is reached and which area it serves, or close it and say who takes over.',
    state: 'State',
    open: 'Open',
    closes: 'Closes on {{on}}; {{name}} takes over',
    isClosed: 'Closed on {{on}}; {{name}} has taken over',
    change: 'Change',
    changeOf: 'Change {{name}}',
    changeLead:
      'With another area its staff, fairs and trainings follow there; the area says what its staff see and decide on.',
    changed: 'The station is changed.',
    save: 'Save',
    close: 'Close',
    closeOf: 'Close {{name}}',
    closeLead:
      'From that day its area, staff, files kept on behalf, trainings and drafts of fairs are those of the station that takes over; its staff and the veterans who live there are told. Hand over fairs that are not over first.',
    closingSet: '{{name}} is going to close; those concerned are told.',
    successor: 'Station that takes over',
    keep: 'Keep open',
    keepOf: 'Keep {{name}} open',
    keepAsk: 'Keep {{name}} open?',
    keepHint: 'The station stays, and the notices that were sent say so from now on.',
    kept: '{{name}} stays open.',
  },
}
