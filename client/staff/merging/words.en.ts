import type { Translated } from '../../core/i18n/catalogues.ts'
import type { mergingZh } from './words.zh-CN.ts'

export const mergingEn: Translated<typeof mergingZh> = {
  merging: {
    title: 'Merge two files',
    lead: 'When both are of one person, choose which file stays. The other is used no more: its account is told to use the one that stays, and registrations and tickets go over.',
    wasMerged: '{{by}} merged this file into another of the same person on {{day}}',
    compare: 'Compare and merge',
    open: 'Open both files',
    openHint:
      'They hold personal data. Opening them is logged (who, when, what for), and the person can see that.',
    stays: 'Which stays',
    staysHint: 'The file that stays has to be verified.',
    one: 'The left one',
    other: 'The right one',
    take: 'Taken from the other',
    parts: {
      SERVICE: 'Schooling and service, in the place of what the kept file says',
      SKILLS: 'Skills and occupations that the kept file does not name',
      WISHES: 'Wishes, in the place of those of the kept file',
      PROOFS: 'Proofs, beside those of the kept file',
    },
    notTaken:
      'Name, resident ID, where the person lives and consents are those of the file that stays; what is not taken stays in the other. Of two tickets for one fair one stays and a place is given back.',
    seen: 'I have seen the identity card at the desk: both files are of one person (demanded unless the other file is verified)',
    act: 'Merge',
    ask: 'Merge the two files of {{name}}?',
    askHint:
      'It can be undone for 30 days. Both accounts are told and read the reason, and the log keeps it.',
    done: 'Merged; both accounts will be told.',
    list: 'Merged files',
    listLead:
      'Files of veterans of your area that were merged. Within 30 days a merge can be undone: both files stand as before, what was written since stays in the file that was kept, and a place that was given back is not taken again.',
    search: 'Search by name or pinyin',
    name: 'Name',
    at: 'Merged',
    by: 'By',
    why: 'Reason',
    state: 'State',
    stands: 'Merged; can be undone until {{day}}',
    forGood: 'Merged',
    undone: 'Undone ({{by}}: {{reason}})',
    kept: 'The file that stayed',
    undo: 'Undo',
    undoAsk: 'Undo the merge of {{name}}?',
    undoHint:
      'Both files stand as before; what was written since stays in the file that was kept, and a place that was given back is not taken again. The log keeps the reason.',
    undoneNow: 'Undone; both accounts will be told.',
    empty: 'No files were merged yet',
    emptyHint: 'Where a case that waits has a double, both can be compared and merged.',
  },
}
