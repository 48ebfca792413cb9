import { useReading } from '../../core/api/use-reading.ts'
import { useAddress } from '../../core/list/use-address.ts'
import { useTable } from '../../core/list/use-table.ts'
import {
  ApplicantCountsDocument,
  ApplicantPostingsDocument,
  ApplicantsDocument,
} from './generated/applicants.ts'

export const statuses = ['WAITING', 'UNDER_WAY', 'WORD_OWED', 'ENDED'] as const
export type Status = (typeof statuses)[number]

/** What shows applicants is renewed too by an answer to several, which names none of them. */
export const answered = { additionalTypenames: ['Application', 'CaseOutcome'] }

/** Applicants of one standing, the longest waiting first, with how many there are of each. */
export const useApplicants = (status: Status) => {
  const { params } = useAddress()
  const postingId = params.get('posting')
  const table = useTable(ApplicantsDocument, { postingId, status }, (data) => data.applicants)
  const { data, again } = useReading(ApplicantCountsDocument, { postingId }, { context: answered })
  const counts = {
    WAITING: data?.waiting.totalCount,
    UNDER_WAY: data?.underWay.totalCount,
    WORD_OWED: data?.owed.totalCount,
    ENDED: data?.ended.totalCount,
  } satisfies Record<Status, number | undefined>
  return {
    ...table,
    counts,
    answering: data?.myEmployer?.answering ?? null,
    again: () => {
      table.again()
      again()
    },
  }
}

export type Applicants = ReturnType<typeof useApplicants>

/** The postings that somebody can have applied for: those that are open, then those that were. */
export const useSoughtPostings = () => {
  const { data } = useReading(ApplicantPostingsDocument, {})
  return [...(data?.open.nodes ?? []), ...(data?.closed.nodes ?? [])]
}
