import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { SeeAgreementDocument, type AgreementWholeFragment } from './generated/agreement.ts'

type Seen = Pick<AgreementWholeFragment, 'id' | 'revision' | 'seenRevision' | 'viewerSide'>

/**
 * Remembers that the latest wording has been read, and tells which one had been when the page was opened, or was shown
 * then to whoever had read none: what changed since stays to be seen as long as the page is open.
 */
export const useSeen = ({ id, revision, seenRevision, viewerSide }: Seen): number => {
  const client = useClient()
  const [before] = useState(seenRevision || revision)
  const isNew = viewerSide !== 'STAFF' && seenRevision < revision
  useEffect(() => {
    if (isNew) void client.mutation(SeeAgreementDocument, { id, revision }).toPromise()
  }, [client, id, revision, isNew])
  return before
}
