import type { Translated } from '../../core/i18n/catalogues.ts'
import type { exportsZh } from './words.zh-CN.ts'

export const exportsEn: Translated<typeof exportsZh> = {
  exports: {
    title: 'My exports',
    lead: 'A list that names people is taken along for a reason. The file is kept encrypted for 24 hours, only who asked for it downloads it, and then it goes by itself.',
    all: 'All exports',
    allLead:
      'Who took which list along, when and why; never what is in it. Drop a file earlier where the work does not ask for it.',
    mine: 'My exports',
    named: 'This list names people: to take it along takes a reason.',
    ask: 'Export the list',
    askLead:
      'A file of the list as it is found and narrowed now, of 20,000 people at most, ten times a day at most. Who withdrew consent to such use is left out. Who asked, when and why stands at its beginning and in the log of staff.',
    asked: 'Asked for. Download it here once it is made.',
    reasonHint: 'Say what it is for, such as “checking in at the fair of 3 December”.',
    listHint: 'The list for employers holds those who agree to it, and no tickets.',
    by: 'Asked by',
    byAt: '{{by}}, {{at}}',
    reason: 'Reason',
    narrowed: 'Narrowed to',
    rows: 'People',
    rowsOf: '{{rows}}, without {{leftOut}} who did not agree or withdrew',
    failure: 'Not made',
    until: 'Kept until',
    downloads: 'Downloads',
    download: 'Download (CSV)',
    downloadOf: 'Download: {{name}}',
    drop: 'Delete now',
    dropOf: 'Delete now: {{name}}',
    dropAsk: 'Delete the file of “{{name}}”?',
    dropHint: 'It cannot be downloaded any more; that it was asked for stays written.',
    dropped: 'The file is deleted.',
    none: 'No exports',
    noneHint: 'Beneath the register of veterans or the registrations of a fair a list can be exported.',
    state: {
      WAITING: 'being made',
      READY: 'ready',
      FAILED: 'not made',
      ENDED: 'over, deleted',
      DROPPED: 'deleted early',
    },
  },
}
