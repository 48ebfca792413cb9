import { dayOf } from '../../rules/office-time.ts'
import { searchFound } from '../../server/search/saved/saved-search.notices.ts'
import type { SavedSearchRow } from '../../server/search/saved/saved-search.ts'
import { stationActNotice } from '../../server/veterans/behalf/station-act.notices.ts'
import { proofEndNotice } from '../../server/veterans/proofends/proof-end.notices.ts'
import type { VerificationRow } from '../../server/verification/index.ts'
import { aProof } from '../support/a-proof.ts'
import type { MailCase as Case } from './firm-mails.ts'

type Decided = (state: 'VERIFIED', of: string | null) => VerificationRow

/** Mails about a person's proofs, about two files that became one, and about a search that the person keeps. */
export const fileMails = (soon: Date, decided: Decided): readonly Case[] => [
  ...([0, 7] as const).map((days): Case => [
    `a proof that ends in ${days}`,
    'VETERAN',
    (of, to) =>
      proofEndNotice.to({
        _id: 'v1',
        verification: decided('VERIFIED', of),
        proof: aProof('PREFERENTIAL_CARD', { validUntil: dayOf(days === 0 ? new Date() : soon) }),
        days,
      })(to),
  ]),
  ...(['MERGED_AWAY', 'MERGED', 'MERGE_UNDONE'] as const).map((kind): Case => [
    `a file ${kind}`,
    'VETERAN',
    (of, to) =>
      stationActNotice.to({
        veteranId: 'v1',
        act: { kind, at: new Date(), byId: 's', by: '林站长', stationId: of, note: '1234' },
      })(to),
  ]),
  [
    'a kept search that found something',
    'VETERAN',
    (_, to) =>
      searchFound.to({
        search: { _id: 's1', words: '货车司机', tellings: 0 } as SavedSearchRow,
        postings: [{ id: 'p1', title: '货车司机' }],
        now: new Date(),
      })(to),
  ],
]
