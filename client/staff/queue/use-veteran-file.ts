import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import { failureOf, type Failure } from '../../core/api/failure.ts'
import { VeteranToCheckDocument, type VeteranToCheckQuery } from './generated/queue.ts'

type File = {
  veteran: VeteranToCheckQuery['veteran'] | null
  failure: Failure | undefined
  isOpening: boolean
}

const shut: File = { veteran: null, failure: undefined, isOpening: false }

/**
 * A person's file, read once and only when asked: every reading is logged and shown to the person, so nothing here
 * may read it again by itself.
 */
export const useVeteranFile = (id: string) => {
  const client = useClient()
  const [file, setFile] = useState<File>(shut)
  const open = useCallback(async () => {
    setFile({ ...shut, isOpening: true })
    const result = await client
      .query(VeteranToCheckDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    setFile({ veteran: result.data?.veteran ?? null, failure: failureOf(result.error), isOpening: false })
  }, [client, id])
  return { ...file, open }
}
