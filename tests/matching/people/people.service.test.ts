import { describe, expect } from 'vitest'
import type { FoundVeteranRow } from '../../../server/matching/index.ts'
import type { VeteranDraft } from '../../../server/veterans/index.ts'
import { aFoundVeteran, all, confirmed, driver, free, wishing } from '../../support/a-found-veteran.ts'
import { aPosting } from '../../support/a-posting.ts'
import { aProof } from '../../support/a-proof.ts'
import { aTraining } from '../../support/a-training.ts'
import { withServices as it } from '../../support/fixtures.ts'
import { outcomeOf } from '../../support/outcome.ts'
import { unsubmitted } from '../../../server/verification/index.ts'

/** Every kind of file: what fits, what nearly does, what is asked for and missing, and what a wish breaks. */
const kinds: readonly Partial<VeteranDraft>[] = [
  { ...wishing(), skills: [confirmed('forklift-certificate')], degree: 'HIGH_SCHOOL' },
  wishing(),
  { ...wishing({ shifts: ['NIGHT'] }), skills: [confirmed('forklift-certificate')] },
  { ...wishing({ payMin: 6_000 }), degree: 'BACHELOR' },
  { ...wishing({ availableFrom: '2030-01-01' }), areaCode: '350502' },
  { skills: [confirmed('forklift-certificate')], servicePeriods: [] },
  {
    occupations: [confirmed(driver)],
    servicePeriods: [{ branch: null, specialtyId: null, startYear: 2008, endYear: 2013 }],
  },
  {},
]

it.beforeEach(async ({ platform }) => {
  for (const name of ['veterans', 'postings']) await platform.connection.collection(name).deleteMany({})
})

describe('veterans for a posting', () => {
  it('have the label and the sum that the posting has for each of them, and that order', async ({
    services,
    employer,
    staff,
  }) => {
    await aTraining(services, staff.viewer)
    const { _id } = await aPosting(services, employer)
    const people = []
    for (const kind of kinds) people.push(await aFoundVeteran(services, kind))
    const { nodes, totalCount } = await services.matching.veteransForPosting(employer.viewer, _id, all)
    const own = []
    for (const { viewer } of people) own.push(await services.matching.match(viewer, _id))
    const pairs = (rows: readonly { fit: string; score: number }[]) =>
      rows.map(({ fit, score }) => `${fit} ${score.toFixed(6)}`)
    expect(totalCount).toBe(kinds.length)
    expect(pairs(nodes).toSorted()).toEqual(pairs(own).toSorted())
    expect(new Set(nodes.map(({ fit }) => fit)).size).toBeGreaterThan(1)
    const kindsOf = ({ reasons }: { readonly reasons: readonly { kind: string; state: string }[] }) =>
      reasons.map(({ kind, state }) => `${kind} ${state}`)
    for (const node of nodes) {
      expect(node.reasons.length).toBeGreaterThan(0)
      const same = own.filter(({ score }) => score === node.score).flatMap(kindsOf)
      expect(same).toEqual(expect.arrayContaining(kindsOf(node)))
    }
    const labels = ['STRONG', 'PARTIAL', 'SLIGHT']
    expect(nodes.map(({ fit }) => fit)).toEqual(
      nodes.map(({ fit }) => fit).toSorted((one, other) => labels.indexOf(one) - labels.indexOf(other)),
    )
  })

  it('are those alone who would be shown the posting among their matches', async ({ services, employer }) => {
    const { _id } = await aPosting(services, employer, { ...free, payMax: 5_000, payMin: 4_000 })
    const person = await aFoundVeteran(services, wishing({ payMin: 9_000 }))
    await aFoundVeteran(services, wishing({ areaCodes: ['110101'] }))
    await services.matching.reindex()
    const matches = await services.matching.matches(person.viewer, all)
    expect(matches.nodes.map(({ posting }) => posting._id)).not.toContain(_id)
    expect(await services.matching.veteransForPosting(employer.viewer, _id, all)).toMatchObject({
      nodes: [],
      totalCount: 0,
    })
  })

  it('do not include whom the body or a refusal keeps from it: neither is told by a label', async ({
    services,
    employer,
  }) => {
    const { _id } = await aPosting(services, employer, {
      ...free,
      shift: 'NIGHT',
      content: '夜班，经常加班。',
    })
    await aFoundVeteran(services, { ...wishing(), limits: ['NIGHTS'] })
    await aFoundVeteran(services, wishing({ refusals: ['NIGHTS'] }))
    await aFoundVeteran(services, wishing())
    const { nodes, totalCount } = await services.matching.veteransForPosting(employer.viewer, _id, all)
    expect(totalCount).toBe(1)
    expect(nodes).toHaveLength(1)
  })

  it('are shown without anything by which to know who it is', async ({ services, employer }) => {
    const { _id } = await aPosting(services, employer, free)
    const now = new Date()
    const person = await aFoundVeteran(services, {
      ...wishing({ payMin: 4_321, refusals: ['DRINKING'] }),
      name: '欧阳密',
      areaCode: '350505100202',
      serviceText: '在东海舰队某支队开叉车',
      limits: ['STANDING'],
      skills: [confirmed('forklift-certificate'), { ...confirmed('welding'), answer: 'SUGGESTED' }],
      servicePeriods: [{ branch: 'NAVY', specialtyId: null, startYear: 2009, endYear: 2014 }],
      verification: { ...unsubmitted, state: 'VERIFIED', decidedAt: now, submittedAt: now },
      proofs: [
        aProof('CERTIFICATE', { decided: true }),
        aProof('CERTIFICATE', { decided: true, validUntil: '2020-01-01' }),
        aProof('CERTIFICATE'),
      ],
    })
    const { nodes } = await services.matching.veteransForPosting(employer.viewer, _id, all)
    expect(nodes).toMatchObject([
      {
        wished: [driver],
        skills: ['forklift-certificate'],
        isVerified: true,
        certificateProofs: 1,
        yearsServed: 'FIVE_TO_TWELVE',
        areaCode: '350505',
      },
    ])
    const told = JSON.stringify(nodes)
    for (const own of [
      '欧阳密',
      '舰队',
      '350505100',
      'NAVY',
      '2009',
      '4321',
      'DRINKING',
      'STANDING',
      'welding',
    ])
      expect(told).not.toContain(own)
    for (const id of [person.veteran._id, person.viewer.id, person.viewer.phone])
      expect(told).not.toContain(id)
    expect(nodes[0]?.reasons.map(({ kind }) => kind)).not.toContain('PAY')
  })

  it('have a handle that is the same for a posting, and another for the next', async ({
    services,
    employer,
  }) => {
    const [one, other] = [await aPosting(services, employer, free), await aPosting(services, employer, free)]
    await aFoundVeteran(services, wishing())
    const handles = async (id: string) =>
      (await services.matching.veteransForPosting(employer.viewer, id, all)).nodes.map((each) => each.id)
    expect(await handles(one._id)).toEqual(await handles(one._id))
    expect(await handles(one._id)).not.toEqual(await handles(other._id))
  })

  it('are read page by page, each once, from a place that tells nothing', async ({ services, employer }) => {
    const { _id } = await aPosting(services, employer, free)
    for (let at = 0; at < 5; at++) await aFoundVeteran(services, wishing({ shifts: at % 2 ? ['DAY'] : [] }))
    const ask = (args: object) =>
      services.matching.veteransForPosting(employer.viewer, _id, { first: 2, ...args })
    const seen: FoundVeteranRow[] = []
    let after: string | null = null
    for (;;) {
      const page = await ask({ after })
      expect(page.totalCount).toBe(5)
      seen.push(...page.nodes)
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) break
    }
    expect(seen.map(({ id }) => id)).toEqual((await ask({ first: 100 })).nodes.map(({ id }) => id))
    expect(Buffer.from(after ?? '', 'base64url').toString()).not.toContain(seen.at(-1)?.id)
    expect(await outcomeOf(ask({ after: 'made-up' }))).toBe('INVALID')
    expect(await outcomeOf(ask({ first: 101 }))).toBe('INVALID')
  })
})
