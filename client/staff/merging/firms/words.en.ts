import type { Translated } from '../../../core/i18n/catalogues.ts'
import type { firmMergingZh } from './words.zh-CN.ts'

export const firmMergingEn: Translated<typeof firmMergingZh> = {
  firmMerging: {
    title: 'Merge two registrations of one firm',
    lead: 'When both are one firm, choose which stays. The other is used no more: its postings go over, its members become recruiters of the one that stays, its links and API keys end, and the people of both are told.',
    stays: 'Which stays',
    staysHint:
      'The one that stays has to be verified. Two that were each verified under a credit code of their own are two firms and cannot be merged.',
    one: 'The left one',
    other: 'The right one',
    notTaken:
      'Facts, proofs and owner are those of the one that stays; whoever belongs to a third organisation stays there. Make sure that the members and postings below are all of this firm.',
    members: '{{count}} members',
    postings: '{{count}} postings published in your area',
    ask: 'Merge {{goes}} into {{stays}}?',
    askHint:
      'It can be undone for 30 days. The people of both are told and read the reason, and the log keeps it.',
    done: 'Merged; the people of both will be told.',
    list: 'Merged organisations',
    listLead:
      'Organisations of your area that were merged. Within 30 days a merge can be undone: postings and people that came over go back, what was written since stays with the one that was kept, and links and API keys are to be made anew.',
    search: 'Search by name or pinyin',
    name: 'The one that went',
    kept: 'The one that stayed',
    undoAsk: 'Undo the merge of {{name}}?',
    undoHint:
      'Postings and people that came over go back; what was written since stays with the one that was kept, and links and API keys are to be made anew. The people of both read the reason, and the log keeps it.',
    undoneNow: 'Undone; the people of both will be told.',
    empty: 'No organisations were merged yet',
    emptyHint: 'Where an organisation or a case that waits has a double, both can be compared and merged.',
    wasMerged: 'Merged into {{into}}',
    wasMergedHint: 'By {{by}} on {{day}}. Reason: {{reason}}',
    toKept: 'Go to the one that stayed',
    from: 'Merged into this one',
    isMerged: 'Merged into another',
  },
}
