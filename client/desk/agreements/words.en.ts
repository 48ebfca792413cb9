import type { Translated } from '../../core/i18n/catalogues.ts'
import type { agreementsZh } from './words.zh-CN.ts'

export const agreementsEn: Translated<typeof agreementsZh> = {
  agreements: {
    list: 'Intentions and contracts',
    kind: 'Kind',
    allKinds: 'Intentions and contracts',
    order: 'Order',
    orderCHANGED: 'Last changed first',
    orderSTART: 'Latest first day first',
    person: 'Applicant',
    firm: 'Employer',
    work: 'Work',
    state: 'State',
    start: 'First day of work',
    until: 'Confirm by',
    news: 'Changed since you last looked',
    confirmed: 'Who has confirmed',
    inForce: 'Show the terms that hold now',
    history: 'What happened',
    print: 'Print',
    printedOn: 'printed on {{day}}',
    signPerson: 'Signature of the applicant, date',
    signFirm: 'Stamp of the employer, date',
    waiting: 'Wait to be confirmed',
  },
  staying: {
    group: 'Name',
    contracts: 'Contracts',
    after: 'Still there after {{days}} days',
    rate: '{{rate}}% ({{stayed}} of {{known}})',
    few: 'fewer than 5',
  },
}
