import { describe, expect } from 'vitest'
import { platformErrors } from '../../server/platform/errors.ts'
import { embeddedPostingIndex } from '../../server/matching/index.ts'
import { submitted, unsubmitted, type VerificationRow } from '../../server/verification/index.ts'
import { anAccount } from '../support/a-account.ts'
import { anEmployer, aCreditCode, employerFacts } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const index = embeddedPostingIndex()
let isIndexAway = false
/** No job is ever done, and the index can be taken away. */
const parts = {
  queue: { askMany: () => Promise.reject(platformErrors.unavailable()), close: async () => {} },
  postingIndex: {
    ...index,
    search: (query: Parameters<typeof index.search>[0]) =>
      isIndexAway ? Promise.reject(platformErrors.unavailable()) : index.search(query),
  },
}

const it = overHttp.override('app', { scope: 'file' }, async ({}, { onCleanup }) => {
  const app = await testApp({ parts })
  onCleanup(app.close)
  return app
})

const hour = 3_600_000
const verified = ({ platform }: TestApp): VerificationRow => ({
  ...unsubmitted,
  state: 'VERIFIED',
  decidedBy: '林站长',
  validUntil: new Date(platform.clock().getTime() + hour),
})

type Scene = Awaited<ReturnType<typeof theScene>>

/** An open posting that was indexed while its employer was as given, and everybody who may come upon it. */
async function theScene(app: TestApp, verification = verified(app)) {
  const { services } = app.wired
  await app.platform.connection.collection('postings').deleteMany({})
  const owner = await anEmployer(services, { verification })
  const posting = await aPosting(services, owner)
  await services.matching.reindex()
  // The copy for when the index is away lives for five seconds.
  app.platform.clock.advance(6_000)
  return {
    owner,
    posting,
    staff: await anAccount(services, { role: 'STAFF' }),
    veteran: await aVeteran(services, { skills: [confirmed] }),
    rival: await anEmployer(services),
  }
}

const confirmed = { id: 'forklift-certificate', answer: 'CONFIRMED' as const, words: [], confidence: 1 }

/** What each of them is shown, or the code of the refusal. */
async function shownIn(app: TestApp, { owner, posting, staff, veteran, rival }: Scene) {
  const id = posting._id
  const byId = async (as?: string) => {
    const { data, errors } = await app.ask(
      'query ($id: ID!) { posting(id: $id) { visible employer { name } } }',
      { id },
      as ? { as } : {},
    )
    return errors?.[0]?.extensions.code ?? data.posting.visible
  }
  const matched = async () => {
    const { data } = await app.ask(
      '{ matches { totalCount nodes { posting { id } } } }',
      {},
      { as: veteran.token },
    )
    return [data.matches.totalCount, data.matches.nodes.length]
  }
  const match = await app.ask(
    'query ($id: ID!) { match(postingId: $id) { posting { visible } } }',
    { id },
    { as: veteran.token },
  )
  const own = await app.ask('{ myPostings { nodes { visible } } }', {}, { as: owner.token })
  const matches = await matched()
  isIndexAway = true
  const withoutIndex = await matched()
  isIndexAway = false
  return {
    nobody: await byId(),
    veteran: await byId(veteran.token),
    rival: await byId(rival.token),
    owner: await byId(owner.token),
    staff: await byId(staff.token),
    own: own.data.myPostings.nodes[0].visible,
    match: match.errors?.[0]?.extensions.code ?? match.data.match.posting.visible,
    matches,
    withoutIndex,
  }
}

const shown = {
  nobody: true,
  veteran: true,
  rival: true,
  owner: true,
  staff: true,
  own: true,
  match: true,
  matches: [1, 1],
  withoutIndex: [1, 1],
}
const hidden = {
  nobody: 'NOT_FOUND',
  veteran: 'NOT_FOUND',
  rival: 'NOT_FOUND',
  owner: false,
  staff: false,
  own: false,
  match: 'NOT_FOUND',
  matches: [0, 0],
  withoutIndex: [0, 0],
}

async function rename({ wired }: TestApp, { owner }: Scene): Promise<void> {
  const { creditCode, name } = owner.employer
  await wired.services.employers.updateEmployer(
    owner.viewer,
    employerFacts({ creditCode, name: `${name}改` }),
  )
}

const changes: Record<string, (app: TestApp, scene: Scene) => Promise<void>> = {
  'has another name': rename,
  'has another credit code': async ({ wired }, { owner }) => {
    const { name } = owner.employer
    await wired.services.employers.updateEmployer(
      owner.viewer,
      employerFacts({ name, creditCode: aCreditCode() }),
    )
  },
  'has another name and was returned by staff': async (app, scene) => {
    await rename(app, scene)
    const reasons = [{ field: 'name', reason: '与营业执照不符' }]
    await app.wired.services.employers.returnEmployer(scene.staff.viewer, scene.owner.employer._id, reasons)
  },
  'was not checked again in time': async ({ platform }) => platform.clock.advance(2 * hour),
}

describe('a posting, while no job is done, whose employer', () => {
  it.for(Object.keys(changes))('%s is shown and counted nowhere', async (name, { app }) => {
    const scene = await theScene(app)
    expect(await shownIn(app, scene)).toEqual(shown)
    await changes[name]?.(app, scene)
    expect(await shownIn(app, scene)).toEqual(hidden)
  })

  it('is verified at last can be read by all; only the index learns of it later', async ({ app }) => {
    const scene = await theScene(app, submitted(new Date()))
    expect(await shownIn(app, scene)).toEqual(hidden)
    await app.wired.services.employers.verifyEmployer(scene.staff.viewer, scene.owner.employer._id)
    expect(await shownIn(app, scene)).toEqual({ ...shown, matches: [0, 0], withoutIndex: [0, 0] })
    await app.wired.services.postings.refreshVisibility(scene.owner.employer._id)
    await app.wired.services.matching.reindex()
    expect((await shownIn(app, scene)).matches).toEqual([1, 1])
  })
})
