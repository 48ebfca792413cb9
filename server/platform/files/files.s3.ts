import { AwsClient } from 'aws4fetch'
import { nameOfFile, type FileStore } from './files.ts'

export interface S3Options {
  /** Of the bucket: `https://host/bucket`. */
  readonly url: string
  readonly keyId: string
  readonly secret: string
  readonly region: string
}

const longestTalkMs = 20_000

/** One object for each name in a bucket of any store that speaks S3, with path addresses and signatures of version 4. */
export function s3Files({ url, keyId, secret, region }: S3Options): FileStore {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 2,
  })
  const asked = (method: string, name: string, body?: Buffer): Promise<Response> =>
    client.fetch(`${url.replace(/\/$/, '')}/${nameOfFile(name)}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(longestTalkMs),
      ...(body && { body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream' } }),
    })
  /** What a store answers when it does not do what was asked; its words may name keys and are not passed on. */
  async function done(answer: Response, what: string): Promise<void> {
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`The S3 store answered ${answer.status} when a file was to be ${what}.`)
  }
  return {
    put: async (name, bytes) => done(await asked('PUT', name, bytes), 'kept'),
    async get(name) {
      const answer = await asked('GET', name)
      if (answer.ok) return Buffer.from(await answer.arrayBuffer())
      if (answer.status !== 404) await done(answer, 'read')
      await answer.body?.cancel()
      return null
    },
    async remove(name) {
      const answer = await asked('DELETE', name)
      if (answer.status === 404) await answer.body?.cancel()
      else await done(answer, 'taken away')
    },
  }
}
