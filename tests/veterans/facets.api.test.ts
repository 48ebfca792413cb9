import { isNonNullType } from 'graphql'
import { describe, expect } from 'vitest'
import { createSchema } from '../../server/graphql/schema.ts'
import type { Department } from '../../rules/choices.ts'
import { submitted } from '../../server/verification/index.ts'
import { facetOfField, facetOfStored } from '../../server/veterans/facets/facet.ts'
import { schema as stored } from '../../server/veterans/veteran-schema.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aProof } from '../support/a-proof.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'

const it = overHttp
  .extend(
    'clerkOf',
    ({ services }) =>
      (...departments: Department[]) =>
        aStaffMember(services, { departments }),
  )
  .extend('person', async ({ services }) =>
    aVeteran(services, {
      residentId: aResidentId(),
      skills: [{ id: 'driving-licence-any', answer: 'CONFIRMED', words: [], confidence: 1 }],
      proofs: [aProof('DISCHARGE_CERTIFICATE'), aProof('CERTIFICATE')],
      verification: {
        ...submitted(new Date()),
        reasons: [
          { field: 'residentId', reason: '号码看不清' },
          { field: 'skills', reason: '请补充' },
        ],
      },
    }),
  )

const asked = `query($id: ID!) { veteran(id: $id) {
  name phone degree serviceText withheld { field keptBy }
  residentIdTail sameResidentId { id } sameResidentIdElsewhere looksLike { elsewhere }
  skills { skill { id } } occupations { answer } wishes { payMin } wantsInvitations
  proofs { kind } proofDemands { field } missing verification { reasons { field } } pastDecisions { outcome }
} }`

describe('every part of a file', () => {
  it('has its facet in the table: of what the API tells and of what is stored', () => {
    const type = createSchema().getType('Veteran') as unknown as {
      getFields(): Record<string, { readonly type: unknown }>
    }
    const without = (names: readonly string[], table: object, where: string) =>
      names
        .filter((name) => !(name in table))
        .map(
          (name) => `${name} of ${where} has no facet: say in server/veterans/facets/facet.ts who reads it.`,
        )
    const fields = Object.keys(type.getFields())
    const paths = [...new Set(Object.keys(stored.paths).map((path) => path.split('.')[0] ?? ''))]
    expect([
      ...without(fields, facetOfField, 'Veteran'),
      ...without(paths, facetOfStored, 'the stored file'),
    ]).toEqual([])
    expect(Object.keys(facetOfField).filter((name) => !fields.includes(name))).toEqual([])
    const demanded = fields.filter(
      (name) =>
        facetOfField[name as keyof typeof facetOfField] !== 'SHARED' &&
        isNonNullType(type.getFields()[name]?.type),
    )
    expect(demanded.map((name) => `${name} may be withheld, so it is nullable.`)).toEqual([])
  })
})

describe('two departments', () => {
  it('read different facets of one file, and are told who keeps the rest', async ({
    app,
    clerkOf,
    person,
  }) => {
    const read = async (...departments: Department[]) => {
      const { token } = await clerkOf(...departments)
      const { data, errors } = await app.ask(asked, { id: person.veteran._id }, { as: token })
      expect(errors).toBeUndefined()
      return data['veteran'] as Record<string, unknown>
    }
    const shared = { name: '陈建国', phone: person.account.phone }
    const work = {
      skills: [{ skill: { id: 'driving-licence-any' } }],
      occupations: [],
      wishes: { payMin: null },
      wantsInvitations: true,
    }
    const proving = {
      residentIdTail: person.veteran.residentIdTail,
      sameResidentId: [],
      sameResidentIdElsewhere: 0,
      looksLike: { elsewhere: 0 },
    }
    const nulls = (of: object) => Object.fromEntries(Object.keys(of).map((name) => [name, null]))
    const keptBy = (of: object, by: Department) =>
      [...Object.keys(of), 'proofs'].map((field) => ({ field, keptBy: by }))

    const employment = await read('EMPLOYMENT')
    expect(employment).toMatchObject({
      ...{ ...shared, ...work, ...nulls(proving) },
      proofs: [{ kind: 'CERTIFICATE' }],
      proofDemands: [{ field: 'CERTIFICATE' }],
      verification: { reasons: [{ field: 'skills' }] },
    })
    expect(employment['withheld']).toEqual(keptBy(proving, 'RELIEF'))

    const relief = await read('RELIEF')
    expect(relief).toMatchObject({
      ...{ ...shared, ...proving, ...nulls(work) },
      proofs: [{ kind: 'DISCHARGE_CERTIFICATE' }],
      proofDemands: [{ field: 'STATUS' }],
      verification: { reasons: [{ field: 'residentId' }] },
    })
    expect(relief['withheld']).toEqual(keptBy(work, 'EMPLOYMENT'))
    expect(relief['missing']).not.toContain('WISHES')

    const both = await read('EMPLOYMENT', 'RELIEF')
    expect(both).toMatchObject({ ...shared, ...work, ...proving, withheld: [] })
    expect(both['missing']).toContain('WISHES')
  })

  it('are named to the person with what each has read', async ({ app, clerkOf, person }) => {
    for (const department of ['EMPLOYMENT', 'RELIEF'] as const) {
      const { token } = await clerkOf(department)
      await app.ask(
        'query($id: ID!) { veteran(id: $id) { name } }',
        { id: person.veteran._id },
        { as: token },
      )
    }
    const { data } = await app.ask('{ myFileReadings { nodes { facets } } }', {}, { as: person.token })
    expect(data).toEqual({
      myFileReadings: { nodes: [{ facets: ['SHARED', 'RELIEF'] }, { facets: ['SHARED', 'EMPLOYMENT'] }] },
    })
    const own = '{ myVeteran { withheld { field } wantsInvitations residentIdTail skills { answer } } }'
    expect((await app.ask(own, {}, { as: person.token })).data).toEqual({
      myVeteran: {
        withheld: [],
        wantsInvitations: true,
        residentIdTail: person.veteran.residentIdTail,
        skills: [{ answer: 'CONFIRMED' }],
      },
    })
  })

  it('narrow no list and look for nobody by what the other keeps', async ({ app, clerkOf }) => {
    const wrong = async (department: Department, document: string, variables: object) => {
      const { token } = await clerkOf(department)
      const { errors } = await app.ask(document, variables, { as: token })
      return errors?.[0]?.extensions
    }
    const bySkill = '{ veterans(filter: { skillId: "driving-licence-any" }) { totalCount } }'
    expect(await wrong('RELIEF', bySkill, {})).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'skillId' }],
    })
    expect(await wrong('EMPLOYMENT', bySkill, {})).toBeUndefined()
    const like = 'query($input: LookalikeInput!) { veteransLike(input: $input) { elsewhere } }'
    const input = { name: '陈建国', residentId: aResidentId() }
    expect(await wrong('EMPLOYMENT', like, { input })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'residentId' }],
    })
    expect(await wrong('RELIEF', like, { input })).toBeUndefined()
    expect(await wrong('EMPLOYMENT', like, { input: { name: '陈建国' } })).toBeUndefined()
  })

  it('check a status only where what proves it is read', async ({ services, clerkOf, person }) => {
    const [work, relief] = [await clerkOf('EMPLOYMENT'), await clerkOf('RELIEF')]
    const { veterans } = services
    const { _id, proofs = [] } = person.veteran
    expect(await veterans.veteransToVerify(work.viewer, { first: 20 })).toMatchObject({ totalCount: 0 })
    const waiting = await veterans.veteransToVerify(relief.viewer, { first: 100 })
    expect(waiting.nodes.map((line) => line._id)).toContain(_id)
    await expect(veterans.verifyVeteran(work.viewer, _id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const kept = proofs.map(({ id }) => id)
    for (const [clerk, at] of [
      [work, 0],
      [relief, 1],
    ] as const)
      await expect(veterans.openProof(clerk.viewer, kept[at] ?? '')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    expect((await veterans.verifyVeteran(relief.viewer, _id)).verification.state).toBe('VERIFIED')
  })

  it('write on behalf only what they read', async ({ services, clerkOf }) => {
    const { veterans } = services
    const work = await clerkOf('EMPLOYMENT')
    const input = { name: '郑守山', areaCode: '350505100202', consentOn: '2026-11-01', serviceText: '驾驶员' }
    await expect(
      veterans.makeVeteranOnBehalf(work.viewer, { ...input, residentId: aResidentId() }),
    ).rejects.toMatchObject({ code: 'INVALID' })
    const { _id } = await veterans.makeVeteranOnBehalf(work.viewer, input)
    await expect(
      veterans.keepVeteranOnBehalf(work.viewer, _id, { residentId: aResidentId() }),
    ).rejects.toMatchObject({ code: 'INVALID' })
    const proof = { kind: 'DISCHARGE_CERTIFICATE' } as const
    await expect(veterans.addProofOnBehalf(work.viewer, _id, proof, Buffer.from('x'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
