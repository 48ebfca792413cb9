import { describe, expect } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { policyInput } from './a-policy.ts'

const page = { first: 20, standing: 'IN_FORCE' } as const

describe('a policy', () => {
  it('is listed while it is in force, and before and after under its standing', async ({
    services,
    platform,
    staff,
  }) => {
    const { publishPolicy, policies } = services.policies
    platform.clock.set('2026-11-27T04:00:00Z')
    const now = await publishPolicy(staff.viewer, policyInput())
    const coming = await publishPolicy(staff.viewer, policyInput({ validFrom: '2027-01-01' }))
    const over = await publishPolicy(
      staff.viewer,
      policyInput({ validFrom: '2020-01-01', validUntil: '2026-11-26' }),
    )
    const ids = async (standing: 'IN_FORCE' | 'COMING' | 'OVER') =>
      (await policies(null, { ...page, standing })).nodes.map(({ _id }) => _id)
    expect(await ids('IN_FORCE')).toEqual([now._id])
    expect(await ids('COMING')).toEqual([coming._id])
    expect(await ids('OVER')).toEqual([over._id])
  })

  it('keeps its wordings of before, and of two who revise it at once one reads that it has changed', async ({
    services,
    staff,
  }) => {
    const { publishPolicy, revisePolicy, policy } = services.policies
    const { _id } = await publishPolicy(staff.viewer, policyInput({ titleZh: '第一稿' }))
    const revised = (titleZh: string) =>
      outcomeOf(revisePolicy(staff.viewer, _id, { ...policyInput({ titleZh }), version: 1 }))
    const outcomes = await Promise.all(['第二稿', '另一稿'].map(revised))
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    const now = await policy(null, _id)
    expect(now.version).toBe(2)
    expect(now.earlier.map(({ version, titleZh }) => [version, titleZh])).toEqual([[1, '第一稿']])
  })

  it('is seen by nobody but staff once it is withdrawn, and is not revised any more', async ({
    services,
    staff,
    veteran,
  }) => {
    const { publishPolicy, withdrawPolicy, revisePolicy, policy, policies } = services.policies
    const { _id } = await publishPolicy(staff.viewer, policyInput({ titleZh: '即将撤下的政策' }))
    await withdrawPolicy(staff.viewer, _id, '原文已废止')
    expect(await outcomeOf(policy(veteran.viewer, _id))).toBe('NOT_FOUND')
    expect(await outcomeOf(policy(staff.viewer, _id))).toBe('OK')
    expect(await outcomeOf(revisePolicy(staff.viewer, _id, policyInput()))).toBe('CONFLICT')
    expect(await outcomeOf(withdrawPolicy(staff.viewer, _id, '再次撤下'))).toBe('CONFLICT')
    const withdrawn = { ...page, standing: 'WITHDRAWN' } as const
    expect(await outcomeOf(policies(veteran.viewer, withdrawn))).toBe('FORBIDDEN')
    expect(await outcomeOf(policies(null, withdrawn))).toBe('UNAUTHENTICATED')
    expect((await policies(staff.viewer, withdrawn)).nodes.map((row) => row._id)).toContain(_id)
    expect((await services.policies.meant('即将撤下的政策')).map((row) => row._id)).not.toContain(_id)
  })

  it('is written by the bureau alone, once under a key, with everything it needs', async ({
    services,
    staff,
    veteran,
  }) => {
    const { publishPolicy } = services.policies
    const town = await aStaffMember(services, { reach: '350505101' })
    for (const { viewer } of [town, veteran])
      expect(await outcomeOf(publishPolicy(viewer, policyInput()))).toBe('FORBIDDEN')
    const [one, again] = await Promise.all(
      [1, 2].map(() => publishPolicy(staff.viewer, policyInput(), 'the-same-key')),
    )
    expect(again?._id).toBe(one?._id)
    for (const wrong of [
      { validUntil: '2020-12-31' },
      { link: 'javascript:alert(1)' },
      { areaCode: '999999' },
      { titleZh: '' },
      { servedYears: 0 },
    ])
      expect(await outcomeOf(publishPolicy(staff.viewer, policyInput(wrong)))).toBe('INVALID')
  })

  it('is found by searches under its own heading: by its text, its number and its keywords', async ({
    services,
    staff,
  }) => {
    const fields = { titleZh: '创业担保贷款贴息', number: '测试〔2026〕7号', keywords: ['小额贷款'] }
    const { _id } = await services.policies.publishPolicy(staff.viewer, policyInput(fields))
    const asker = { viewer: null, ip: '10.0.0.1' }
    for (const words of ['担保贷款', '退役军人 小额贷款', '测试〔2026〕7号', '我想申请小额贷款']) {
      const found = await services.search.search(asker, { words, first: 5 })
      expect(found.policies.map((row) => row._id)).toEqual([_id])
      expect(found.policyCount).toBe(1)
    }
    expect((await services.search.search(asker, { words: '焊工', first: 5 })).policyCount).toBe(0)
  })
})
