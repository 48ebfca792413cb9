import i18next from 'i18next'
import { CombinedError } from 'urql'
import { seenToken } from '../device/kept.ts'
import type { ProofKind } from '../generated/schema.ts'
import { failureOf, type Failure } from '../api/failure.ts'

/** A file and what is said of it. */
export type Upload = {
  readonly kind: ProofKind
  readonly file: File
  /** A calendar day; null when it is valid for good. */
  readonly validUntil: string | null
  /** The proof whose place it takes. */
  readonly replaces: string | null
  /** Of whom it is, when staff keep that person's file. */
  readonly onBehalfOf?: string
}

/** Where a proof is read. */
export const proofPath = (id: string): string => `/evidence/${encodeURIComponent(id)}`

const addressOf = ({ kind, validUntil, replaces, onBehalfOf }: Upload): string => {
  const said = new URLSearchParams({ kind })
  if (validUntil) said.set('validUntil', validUntil)
  if (replaces) said.set('replaces', replaces)
  if (onBehalfOf) said.set('onBehalfOf', onBehalfOf)
  return `/evidence?${said.toString()}`
}

type Answer = { readonly errors?: { message: string; extensions: Record<string, unknown> }[] }

const refusalIn = (text: string): Failure => {
  try {
    const { errors = [] } = JSON.parse(text) as Answer
    return failureOf(new CombinedError({ graphQLErrors: errors })) ?? { kind: 'OFFLINE' }
  } catch {
    return { kind: 'OFFLINE' }
  }
}

/**
 * Sends the bytes of a file and tells how much of it has gone; never throws, and gives why it was not taken. By XMLHttpRequest, since
 * nothing else tells a page of progress.
 */
export const sendFile = (
  upload: Upload,
  meantFor: string,
  progress: (share: number) => void,
): Promise<Failure | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', addressOf(upload))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept-Language', i18next.language)
    request.setRequestHeader('X-Rongqiao-Viewer', meantFor)
    const seen = seenToken()
    if (seen !== null) request.setRequestHeader('Authorization', `Bearer ${seen}`)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    )
    const offline = () => resolve({ kind: 'OFFLINE' })
    request.addEventListener('error', offline)
    request.addEventListener('abort', offline)
    request.addEventListener('load', () =>
      resolve(request.status === 201 ? undefined : refusalIn(request.responseText)),
    )
    request.send(upload.file)
  })
