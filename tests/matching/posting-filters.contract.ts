import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passes, type PostingFilters, type PostingIndex } from '../../server/matching/posting-index.ts'
import { anEntry, lenient, meaning, today } from '../support/a-posting-entry.ts'

/** An empty index of the test's own; `close` leaves nothing behind. */
export interface OpenedIndex {
  readonly index: PostingIndex
  close(): Promise<void>
}

/** What filters mean, in every engine: what `passes` says. */
export function postingFiltersContract(name: string, open: () => Promise<OpenedIndex>): void {
  describe(`${name} and its filters`, () => {
    let opened: OpenedIndex
    let index: PostingIndex

    beforeEach(async () => {
      opened = await open()
      index = opened.index
    })
    afterEach(() => opened.close())

    const found = async (filters: Partial<PostingFilters>) => {
      const query = { features: meaning({ driver: 1 }), filters: { ...lenient, ...filters }, limit: 100 }
      return (await index.search(query)).map(({ entry }) => entry.id)
    }

    const variants = [
      anEntry({ id: 'plain' }),
      anEntry({ id: 'closed', open: false }),
      anEntry({ id: 'ends-today', validUntilDay: today }),
      anEntry({ id: 'ended', validUntilDay: today - 1 }),
      anEntry({ id: 'elsewhere', areas: ['350203', '350200', '350000'] }),
      anEntry({ id: 'placeless', areas: [] }),
      anEntry({ id: 'well-paid', payMin: 9_000, payMax: 12_000 }),
      anEntry({ id: 'payless', payMin: null, payMax: null }),
      anEntry({ id: 'open-ended', payMin: 5_000, payMax: null }),
      anEntry({ id: 'bachelor', degreeRank: 4 }),
      anEntry({ id: 'fixed', contract: 'FIXED_TERM' }),
      anEntry({ id: 'intern', contract: 'INTERNSHIP', degreeRank: 4 }),
      anEntry({ id: 'licensed', mustCertificates: ['driving-licence-a2', 'welding'] }),
    ]
    it.each<[string, Partial<PostingFilters>]>([
      ['no wish', {}],
      ['a district', { areas: ['350505'] }],
      ['a district or another city', { areas: ['350505', '350200'] }],
      ['a place where there is nothing', { areas: ['110000'] }],
      ['a pay exactly reached', { payAtLeast: 6_000 }],
      ['a pay that few reach', { payAtLeast: 6_001 }],
      ['only what states pay and place', { onlyStated: true }],
      [
        'only what states pay and place, and a degree',
        { onlyStated: true, degreeRank: 3, payAtLeast: 5_000 },
      ],
      ['a low degree', { degreeRank: 3 }],
      ['a certificate out of reach', { outOfReach: ['welding', 'crane'] }],
      ['a contract or none stated', { contracts: ['FIXED_TERM', null] }],
      ['a contract that is stated', { contracts: ['INTERNSHIP', 'DISPATCH'], degreeRank: 4 }],
      ['whatever states no contract', { contracts: [null] }],
      ['another day', { today: today + 31 }],
      [
        'all wishes together',
        { areas: ['350000'], payAtLeast: 5_000, degreeRank: 4, outOfReach: ['welding'] },
      ],
      [
        'values that would end a quotation',
        { areas: ['350505"] OR open = true OR areas IN ["350200', "\\' \\\\"] },
      ],
    ])('passes what the filters mean: %s', async (_, filters) => {
      await index.upsert(variants)
      const meant = variants.filter((entry) => passes(entry, { ...lenient, ...filters }))
      expect((await found(filters)).sort()).toEqual(meant.map(({ id }) => id).sort())
    })
  })
}
