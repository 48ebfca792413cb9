import { CombinedError } from 'urql'
import { failureOf, type Failure } from '../../../core/api/failure.ts'
import { timedFetch } from '../../../core/device/server-time.ts'

/** One row of a file as the server judges it. */
export type JudgedRow = {
  readonly line: number
  readonly title: string
  readonly isKnown: boolean
  readonly wrong: readonly { readonly column: string; readonly message: string }[]
}
export type Preview = { readonly rows: readonly JudgedRow[]; readonly wrong: number }
export type Made = {
  readonly made: number
  readonly again: number
  readonly published: number
  readonly failed: readonly { readonly line: number; readonly message: string }[]
}

export type Sent<Told> = { readonly told: Told } | { readonly failure: Failure }

const offline: Failure = { kind: 'OFFLINE' }

const refusalIn = async (answer: Response): Promise<Failure> => {
  const { errors = [] } = (await answer.json()) as {
    errors?: ConstructorParameters<typeof CombinedError>[0]['graphQLErrors']
  }
  return failureOf(new CombinedError({ graphQLErrors: errors })) ?? offline
}

/** Sends the bytes of a file for what `path` says; never throws. */
export async function sendSheet<Told>(
  path: string,
  file: File,
  { viewer, language, read }: { viewer: string; language: string; read: (answer: Response) => Promise<Told> },
): Promise<Sent<Told>> {
  try {
    const answer = await timedFetch(`/posting-sheets/${path}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Accept-Language': language,
        'X-Rongqiao-Viewer': viewer,
      },
      body: await file.arrayBuffer(),
    })
    return answer.ok ? { told: await read(answer) } : { failure: await refusalIn(answer) }
  } catch {
    return { failure: offline }
  }
}
