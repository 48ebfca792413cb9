import { getNamedType, isLeafType } from 'graphql'
import { describe, expect } from 'vitest'
import { createSchema } from '../../server/graphql/schema.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { postingInput } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import type { Answer } from '../support/test-app.ts'
import { codeOf, looking as it, reason, seeMember, seeVeteran, through, whoIsSeen } from './a-look.ts'

describe('whoever looks', () => {
  const schema = createSchema()
  const some = { ID: '"x"', String: '"x"', Int: '1', Boolean: 'true', StayingBy: 'EMPLOYER' } as Record<
    string,
    string
  >

  it('does nothing, whatever it is asked: every mutation is refused', async ({ app, person, open }) => {
    const look = await open(person)
    const before = await app.platform.connection
      .collection('veterans')
      .findOne({ _id: person.veteran._id as never })
    const simple = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(
      ({ name, args, type }) => {
        const demanded = args.filter(
          (arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined,
        )
        const given = demanded.map((arg) => [arg.name, some[String(arg.type).slice(0, -1)]] as const)
        if (given.some(([, value]) => value === undefined)) return []
        const asked = given.map(([key, value]) => `${key}: ${value}`).join(', ')
        const of = isLeafType(getNamedType(type)) ? '' : ' { __typename }'
        return [`mutation { ${name}${asked && `(${asked})`}${of} }`]
      },
    )
    expect(simple.length).toBeGreaterThan(40)
    for (const asked of simple)
      expect(`${asked} ${codeOf(await through(app, look, asked))}`).toBe(`${asked} FORBIDDEN`)
    const wishes =
      'mutation { ...Hidden } fragment Hidden on Mutation { one: stateWishes(input: { occupationCodes: [], areaCodes: [], shifts: [] }) { id } }'
    expect(codeOf(await through(app, look, wishes))).toBe('FORBIDDEN')
    expect(
      await app.platform.connection.collection('veterans').findOne({ _id: person.veteran._id as never }),
    ).toEqual(before)
  })

  it('makes nothing under a key either, however often it is sent', async ({ app, services, clerk }) => {
    const { employer, viewer, token } = await anEmployer(services)
    const { data } = await app.ask(seeMember, { id: employer._id, reason }, { as: clerk.token })
    const look = { token: data.seen.token as string, clerk }
    const draft =
      'mutation($input: PostingInput!, $key: ID) { draftPosting(input: $input, key: $key) { id } }'
    const given = { input: postingInput(), key: 'the-same-key' }
    for (const _ of [1, 2]) expect(codeOf(await through(app, look, draft, given))).toBe('FORBIDDEN')
    expect((await services.postings.myPostings(viewer, { first: 10 })).nodes).toEqual([])
    // Nor is the person's own key used up by it.
    const own = await app.ask(draft, given, { as: token })
    expect(own.errors).toBeUndefined()
    const signIn = 'mutation($input: SignInInput!) { signIn(input: $input) { token } }'
    expect(
      codeOf(await through(app, look, signIn, { input: { phone: viewer.phone, password: 'quanzhou-1' } })),
    ).toBe('FORBIDDEN')
  })

  it('is asked of every question whether it is shown: sessions, data and all that staff ask are not', async ({
    app,
    person,
    open,
  }) => {
    const look = await open(person)
    const refused: string[] = []
    for (const { name, args, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const demanded = args.filter((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined)
      const asked = demanded
        .map((arg) => `${arg.name}: ${some[String(arg.type).slice(0, -1)] ?? '{}'}`)
        .join(', ')
      const of = isLeafType(getNamedType(type)) ? '' : ' { __typename }'
      const { errors } = await through(app, look, `{ ${name}${asked && `(${asked})`}${of} }`)
      if (errors?.[0]?.message.includes('仅本人可见')) refused.push(name)
    }
    expect(refused.toSorted()).toEqual([
      'apiKeys',
      'appealedPostings',
      'applicants',
      'applicationCounts',
      'applicationsOwed',
      'areaPostings',
      'auditLog',
      'checkWording',
      'decision',
      'decisions',
      'employers',
      'employersToVerify',
      'exports',
      'fairRegistrations',
      'fileMerges',
      'firmMerges',
      'followUpsToCall',
      'followUpsToDecide',
      'invitation',
      'matchesFor',
      'myData',
      'myExports',
      'myInvitations',
      'myJoinRequest',
      'myRelatives',
      'mySavedSearches',
      'mySessions',
      'officeSignIn',
      'organisationApiKeys',
      'postingsToCheck',
      'registrationsOnBehalf',
      'relativeDeclarers',
      'reportedPostings',
      'retention',
      'retentionRuns',
      'searchFor',
      'staffMembers',
      'staffTraining',
      'stationsKept',
      'statusShown',
      'stayingRates',
      'synonyms',
      'takenDownPostings',
      'trainingDrafts',
      'unansweredSearches',
      'untouchedFiles',
      'veteran',
      'veterans',
      'veteransForPosting',
      'veteransToVerify',
    ])
  })

  it('downloads no data, opens no proof and sends none by the token', async ({ app, person, open }) => {
    const { token } = await open(person)
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${app.url}/my-data`, { headers })).status).toBe(401)
    expect(
      (await fetch(`${app.url}/evidence/${person.veteran.proofs?.[0]?.id}`, { headers })).status,
    ).not.toBe(200)
    const put = {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: 'x',
    }
    expect((await fetch(`${app.url}/evidence?kind=DISCHARGE_CERTIFICATE`, put)).status).toBe(401)
  })

  it('opens nothing in a browser that has not the session by which the look was opened', async ({
    app,
    services,
    person,
    open,
  }) => {
    const look = await open(person)
    const other = await aStaffMember(services)
    for (const clerk of [other, person, { ...other, token: 'none' }])
      expect(codeOf(await through(app, { ...look, clerk }, whoIsSeen))).toBe('UNAUTHENTICATED')
    expect(codeOf(await app.ask(whoIsSeen, {}, { as: look.token }))).toBe('UNAUTHENTICATED')
  })

  it('looks at nobody by a token in the cookie', async ({ app, person, open }) => {
    const { token } = await open(person)
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `rongqiao_session=${token}` },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    })
    expect(((await answer.json()) as Answer).data).toEqual({ viewer: null })
  })

  it('opens no other person from within', async ({ app, services, person, open }) => {
    const look = await open(person)
    const other = await aVeteran(services)
    const tried = await through(app, look, seeVeteran, { id: other.veteran._id, reason })
    expect(codeOf(tried)).toBe('FORBIDDEN')
    expect(
      codeOf(
        await through(app, look, 'query($id: ID!) { veteran(id: $id) { id } }', { id: other.veteran._id }),
      ),
    ).toBe('FORBIDDEN')
  })
})

describe('what is masked', () => {
  it('is masked wherever it is asked for, also under another name', async ({ app, person, open }) => {
    const query = '{ a: viewer { b: phone } c: myVeteran { d: residentIdTail } }'
    const { data } = await through(app, await open(person), query)
    expect(data).toMatchObject({ a: { b: expect.stringContaining('****') }, c: { d: null } })
  })
})
