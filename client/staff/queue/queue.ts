/** Whom a line of the queue is about. */
export type QueueKind = 'veterans' | 'employers'

export const queueKinds = ['veterans', 'employers'] as const satisfies readonly QueueKind[]

/** A line of either queue, as the list shows it. */
export type QueueLine = {
  id: string
  name: string
  /** What an organisation is called in English. */
  nameEn?: string | null
  version: number
  area: { name: string } | null
  since: string | null
  /** How often it was returned before. */
  returned: number
  /** Of an organisation that hands in again: until when it is verified meanwhile. */
  renews?: string | null
}

/** What can be given back with reasons: what waits in the queues, and the wording of a posting. */
export type ReturnKind = QueueKind | 'postings' | 'fairs' | 'trainings'

/** Which fields staff can return, by their names in the API. */
export const returnable = {
  veterans: [
    'name',
    'residentId',
    'areaCode',
    'degree',
    'serviceText',
    'servicePeriods',
    'STATUS',
    'CERTIFICATE',
  ],
  employers: [
    'name',
    'nameEn',
    'creditCode',
    'areaCode',
    'address',
    'industryCode',
    'size',
    'about',
    'legalRepresentative',
    'foundedOn',
    'registrationOffice',
    'contactName',
    'contactPhone',
    'LICENCE',
    'AUTHORISATION',
  ],
  postings: ['title', 'conditions', 'content', 'place'],
  fairs: ['titleZh', 'titleEn', 'place', 'notes'],
  trainings: ['titleZh', 'titleEn', 'contentZh', 'contentEn'],
} as const satisfies Record<ReturnKind, readonly string[]>
