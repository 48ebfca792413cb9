import type { TestApp } from './test-app.ts'
import { aPicture } from './a-proof.ts'

export const aPdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')

interface Sending {
  readonly as?: string
  readonly bytes?: Buffer
  readonly headers?: Record<string, string>
}

/** Sends a file as pages do. Gives the status and what was answered. */
export async function sendProof(app: TestApp, query: string, { as, bytes, headers = {} }: Sending) {
  const answer = await fetch(`${app.url}/evidence?${query}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      ...(as ? { authorization: `Bearer ${as}` } : {}),
      ...headers,
    },
    body: new Uint8Array(bytes ?? (await aPicture())),
  })
  const body = (await answer.json()) as {
    id?: string
    errors?: { message: string; extensions: { code: string; fields?: { path: string }[] } }[]
  }
  return { status: answer.status, id: body.id ?? '', code: body.errors?.[0]?.extensions.code, body }
}

export const openProof = (app: TestApp, id: string, as?: string) =>
  fetch(`${app.url}/evidence/${id}`, { headers: as ? { authorization: `Bearer ${as}` } : {} })
