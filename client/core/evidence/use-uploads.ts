import { useState } from 'react'
import { isRefusal, type Failure } from '../api/failure.ts'
import { useSession } from '../session/session.ts'
import { sendFile, type Upload } from './send-file.ts'

/** A file that is on its way, or was not taken; it stays until it is sent or left out. */
export type Sending = Upload & {
  readonly key: number
  /** How much of it has gone, 0 to 1. */
  readonly share: number
  readonly failure: Failure | undefined
}

let lastKey = 0

/** Sends files; one that is not taken is kept, so that nobody has to choose or photograph it again. */
export const useUploads = (sent: () => void, onBehalfOf?: string) => {
  const { viewer, signInAgain } = useSession()
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const put = (key: number, change: Partial<Sending>) =>
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const drop = (key: number) => setSendings((all) => all.filter((one) => one.key !== key))

  const run = async (upload: Upload, key: number) => {
    const attempt = () =>
      sendFile({ ...upload, ...(onBehalfOf && { onBehalfOf }) }, viewer?.id ?? '', (share) =>
        put(key, { share }),
      )
    let failure = await attempt()
    if (isRefusal(failure, 'UNAUTHENTICATED') && (await signInAgain())) failure = await attempt()
    if (failure) return put(key, { failure })
    drop(key)
    sent()
  }

  return {
    sendings,
    send: (upload: Upload) => {
      const key = (lastKey += 1)
      setSendings((all) => [...all, { ...upload, key, share: 0, failure: undefined }])
      void run(upload, key)
    },
    again: ({ key, kind, file, validUntil, replaces }: Sending) => {
      put(key, { share: 0, failure: undefined })
      void run({ kind, file, validUntil, replaces }, key)
    },
    drop,
  }
}

export type Uploads = ReturnType<typeof useUploads>
