import { existsSync, readFileSync } from 'node:fs'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMeiliStub, type MeiliStub } from '../../support/meili-stub.ts'

interface Recording {
  readonly name: string
  readonly request: { readonly method: string; readonly path: string; readonly body: unknown }
  readonly response: { readonly status: number; readonly body: unknown }
}

const file = '../shared/recordings/meilisearch-1.50.json'
const recordings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording[]) : null

/** Keys and types, without the values; a list has the shapes of all its elements. */
function shapeOf(value: unknown): unknown {
  if (value === null) return 'null'
  if (Array.isArray(value)) return [...new Set(value.map((each) => JSON.stringify(shapeOf(each))))].sort()
  if (typeof value !== 'object') return typeof value
  const entries = Object.entries(value).map(([key, each]) => [key, shapeOf(each)] as const)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

describe.skipIf(recordings === null)(`the stub beside ${file} (skipped when that is not there)`, () => {
  let stub: MeiliStub
  let lastTask = 0

  beforeAll(async () => {
    stub = await startMeiliStub()
  })
  afterAll(() => stub.close())

  async function ask({ method, path, body }: Recording['request']) {
    const answer = await request(stub.url + path.replace(/^\/tasks\/\d+$/, () => `/tasks/${lastTask}`), {
      method: method as 'GET',
      headers: { 'content-type': 'application/json' },
      body: body === null ? null : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const read = (await answer.body.json()) as Record<string, unknown>
    if (typeof read['taskUid'] === 'number') lastTask = read['taskUid']
    await stub.tasks.idle()
    return { status: answer.statusCode, body: read }
  }

  // In order: each builds on what those before it have left.
  it.each((recordings ?? []).map((recording) => [recording.name, recording] as const))(
    'answers with the same status, keys and types: %s',
    async (_, recording) => {
      if (recording.request.path === '/swap-indexes')
        await ask({ method: 'POST', path: '/indexes', body: { uid: 'postings_next' } })
      const answer = await ask(recording.request)
      const recorded = recording.response.body as Record<string, unknown>
      expect(answer.status).toBe(recording.response.status)
      expect(shapeOf(answer.body)).toEqual(shapeOf(recorded))
      for (const named of ['code', 'type', 'link', 'status', 'details', 'estimatedTotalHits'])
        expect(answer.body[named]).toEqual(recorded[named])
    },
  )

  it('scores vectors as recorded', async () => {
    const recording = recordings?.find(({ name }) => name === 'vector search')
    const settings = recordings?.find(({ name }) => name === 'update settings')
    const documents = recordings?.find(({ name }) => name === 'add documents')
    for (const each of [settings, documents]) await ask(each!.request)
    const { hits } = (await ask(recording!.request)).body as { hits: { id: string; _rankingScore: number }[] }
    const recorded = (recording!.response.body as { hits: typeof hits }).hits
    expect(hits.map(({ id }) => id)).toEqual(recorded.map(({ id }) => id))
    hits.forEach((hit, at) => expect(hit._rankingScore).toBeCloseTo(recorded[at]!._rankingScore, 6))
  })
})
