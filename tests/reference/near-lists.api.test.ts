import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aTraining } from '../support/a-training.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { policyInput } from '../policies/a-policy.ts'

const quangang = '350505'
const nanpu = '350505100'
const huian = '350521'
const xiamen = '350203'
const beijing = '110101'
const province = '350000'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const { services } = app.wired
  const { viewer } = await aStaffMember(services)
  for (const areaCode of [xiamen, beijing, nanpu, huian, quangang]) {
    await aTraining(services, viewer, { areaCode, titleZh: `${areaCode} 的培训` })
    await aFair(services, viewer, { areaCode, titleZh: `${areaCode} 的招聘会` })
  }
  for (const areaCode of [null, xiamen, province, quangang])
    await services.policies.publishPolicy(viewer, policyInput({ areaCode, titleZh: `${areaCode} 的政策` }))
})
afterAll(() => app.close())

const lists = ['trainings', 'fairs', 'policies'] as const
type List = (typeof lists)[number]

const ask = (list: List, near: string | null, first = 20, after: string | null = null) =>
  app.ask(
    `query ($near: ID, $first: Int!, $after: String) {
      ${list}(near: $near, first: $first, after: $after) {
        totalCount nodes { id area { code } } pageInfo { endCursor hasNextPage }
      }
    }`,
    { near, first, after },
  )
const codesOf = (nodes: readonly { area: { code: string } | null }[]) =>
  nodes.map(({ area }) => area?.code ?? null)

describe('a list from near to far', () => {
  it.each(['trainings', 'fairs'] as const)(
    'begins with what is nearest, whatever its day: %s',
    async (list) => {
      const { data } = await ask(list, nanpu)
      expect(data[list].totalCount).toBe(5)
      expect(codesOf(data[list].nodes)).toEqual([nanpu, quangang, huian, xiamen, beijing])
      const other = await ask(list, xiamen)
      expect(codesOf(other.data[list].nodes)[0]).toBe(xiamen)
    },
  )

  it('begins with the policies of the place, then of what it lies in, of the country, and of others', async () => {
    const { data } = await ask('policies', nanpu)
    expect(codesOf(data.policies.nodes)).toEqual([quangang, province, null, xiamen])
  })

  it.each(lists)(
    'is the same page by page, and the end of a page is none of another place’s list: %s',
    async (list) => {
      const whole = (await ask(list, nanpu)).data[list].nodes.map(({ id }: { id: string }) => id)
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = (
          await ask(list, nanpu, 2, after)
        ).data[list]
        seen.push(...page.nodes.map(({ id }) => id))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
      expect(seen).toEqual(whole)
      const { data } = await ask(list, nanpu, 2)
      const astray = await ask(list, quangang, 2, data[list].pageInfo.endCursor)
      expect(astray.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'after' }] })
    },
  )

  it.each(lists)('refuses a place that there is not, by name: %s', async (list) => {
    const { errors } = await ask(list, '999999')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'near' }] })
  })
})
