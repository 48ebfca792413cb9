import type { Translated } from '../../core/i18n/catalogues.ts'
import type { decisionsZh } from './words.zh-CN.ts'

export const decisionsEn: Translated<typeof decisionsZh> = {
  decisions: {
    title: 'Decisions',
    lead: 'Find decisions that were made, see the case as it was decided, and undo with a reason what was wrong.',
    toQueue: 'To check',
    name: 'Name',
    kind: 'Kind',
    kinds: {
      VETERAN: 'Veteran',
      EMPLOYER: 'Employer',
      POSTING: 'Wording of a posting',
      FAIR: 'Wording of a fair',
      TRAINING: 'Wording of a training',
    },
    outcome: 'Outcome',
    at: 'Decided',
    by: 'Decided by',
    mine: 'Mine',
    day: 'Day',
    standing: 'Undone or not',
    undone: 'Undone',
    notUndone: 'Not undone',
    undoneOf: '{{outcome}} (undone)',
    search: 'Search by name or title, also in pinyin',
    look: 'Look',
    empty: 'No decisions yet',
    emptyHint: 'What is decided is listed here.',
    one: 'Decision',
    back: 'Back to the list',
    open: 'Open',
    openHint:
      'It holds personal data of a veteran. Opening it is logged (who, when, what for), and the person can see that.',
    case: 'The case as it was decided',
    now: '(now: {{value}})',
    factsUnknown: 'How the case stood is not known: an early decision, or the person has withdrawn consent.',
    undo: 'Undo this decision',
    undoAsk: 'Undo the decision on “{{name}}”?',
    undoHint:
      'The case waits to be checked again in its old place; the badge, visible postings and what else followed are put back at once. Your reason is told to whom it concerns and logged. Who undoes a colleague’s decision leaves the new one to somebody else.',
    undoneNow: 'Undone; the case waits to be checked again.',
    wasUndone: '{{by}} undid this decision on {{at}}',
  },
}
