import { describe, expect } from 'vitest'
import { anEmployer } from '../../support/a-employer.ts'
import { aFoundVeteran } from '../../support/a-found-veteran.ts'
import { aPosting } from '../../support/a-posting.ts'
import { overHttp as it } from '../../support/fixtures.ts'

const ask = `query ($id: ID!, $first: Int! = 20, $after: String) {
  veteransForPosting(postingId: $id, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id fit wished { name } proven { code } skills { name } isVerified certificateProofs degree yearsServed
      district { code name } reasons { kind state required text skill { id } } } } }`

describe('veterans for a posting, over the API', () => {
  it('are told in the language of who asks', async ({ app, services, employer }) => {
    const english = await anEmployer(services, {}, { language: 'en' })
    await aFoundVeteran(services, {
      areaCode: '350505100',
      degree: 'HIGH_SCHOOL',
      wishes: { occupationCodes: ['6-30-05-01'] },
      skills: [{ id: 'forklift-certificate', answer: 'CONFIRMED', words: [], confidence: 1 }],
    })
    const tell = async (owner: typeof employer) => {
      const { _id } = await aPosting(services, owner, { minYears: null })
      const { data } = await app.ask(ask, { id: _id }, { as: owner.token })
      return data.veteransForPosting
    }
    const told = await tell(employer)
    expect(told).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } })
    expect(told.nodes[0]).toMatchObject({
      fit: 'STRONG',
      wished: [{ name: '起重装卸机械操作工' }],
      skills: [{ name: '叉车证(N1)' }],
      isVerified: false,
      certificateProofs: 0,
      degree: 'HIGH_SCHOOL',
      yearsServed: null,
      district: { code: '350505', name: '泉港区' },
    })
    const texts = ({ nodes }: { nodes: readonly { reasons: readonly { text: string }[] }[] }) =>
      nodes[0]?.reasons.map(({ text }) => text)
    expect(texts(told)).toEqual(
      expect.arrayContaining(['持叉车证(N1)', '工作地点合适：泉港区', '学历符合：初中']),
    )
    expect(texts(await tell(english))).toEqual(
      expect.arrayContaining([
        'The place suits: Quangang District',
        'Schooling suffices: junior high school',
      ]),
    )
  })
})
