import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import { failureOf, type Failure } from '../../core/api/failure.ts'
import { OpenedFileDocument, type KeptFileFragment } from './generated/registers.ts'

type File = { file: KeptFileFragment | null; failure: Failure | undefined; isOpening: boolean }

const shut: File = { file: null, failure: undefined, isOpening: false }

/** A person's file, read only when asked: every reading is logged. What was read stays while it is read again. */
export const useOpenedFile = (id: string) => {
  const client = useClient()
  const [file, setFile] = useState<File>(shut)
  const open = useCallback(async () => {
    setFile(({ file: read }) => ({ file: read, failure: undefined, isOpening: true }))
    const { data, error } = await client
      .query(OpenedFileDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    setFile(({ file: read }) => ({
      file: data?.veteran ?? read,
      failure: failureOf(error),
      isOpening: false,
    }))
  }, [client, id])
  return { ...file, open }
}
