import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'urql'
import { failureOf, type Failure } from '../../core/api/failure.ts'
import { DecidedCaseDocument, type DecidedCaseQuery } from './generated/decisions.ts'

type Case = { found: DecidedCaseQuery['decision'] | null; failure: Failure | undefined; isOpening: boolean }
const shut: Case = { found: null, failure: undefined, isOpening: false }

/** A decision with its case: of a person it is opened only when that is asked for, since it is a reading of the file. */
export const useDecidedCase = (id: string, isPerson: boolean) => {
  const client = useClient()
  const [one, setOne] = useState<Case>(shut)
  const open = useCallback(async () => {
    setOne(({ found }) => ({ found, failure: undefined, isOpening: true }))
    const { data, error } = await client
      .query(DecidedCaseDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    setOne(({ found }) => ({ found: data?.decision ?? found, failure: failureOf(error), isOpening: false }))
  }, [client, id])
  useEffect(() => {
    if (!isPerson) void open()
  }, [isPerson, open])
  return { ...one, open }
}
