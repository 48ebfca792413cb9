import { describe, expect, it } from 'vitest'
import { openWork } from '../../server/search/open-work.ts'
import { titlesSounding } from '../../server/search/spoken-titles.ts'
import { suggestions } from '../../server/search/suggestions.ts'
import { aReading } from '../support/a-reading.ts'
import { keptLog } from '../support/kept-log.ts'

const { log } = keptLog()
const welder = '6-18-02-04'

describe('open postings of an occupation, for an order of suggestions', () => {
  it('are counted behind whoever types, and anew after some minutes', async () => {
    let now = new Date('2026-03-01T00:00:00Z')
    let count = 3
    const asked: string[] = []
    const postings = {
      openByOccupation: async (day: string) => {
        asked.push(day)
        return new Map([[welder, count]])
      },
    }
    const openOf = openWork({ postings, clock: () => now, log })
    expect(openOf(welder)).toBe(0)
    await expect.poll(() => openOf(welder)).toBe(3)
    expect(asked).toHaveLength(1)
    count = 7
    now = new Date('2026-03-01T00:11:00Z')
    expect(openOf(welder)).toBe(3)
    await expect.poll(() => openOf(welder)).toBe(7)
    expect(openOf('nothing')).toBe(0)
  })

  it('are none where they cannot be counted, and the suggestions come all the same', async () => {
    const postings = { openByOccupation: () => Promise.reject(new Error('away')) }
    const openOf = openWork({ postings, clock: () => new Date(), log })
    const suggest = suggestions({ reading: aReading() }, { all: async () => [] }, openOf)
    expect((await suggest({ words: '焊', first: 5 }, 'zh-CN')).length).toBeGreaterThan(0)
  })
})

describe('work that is suggested', () => {
  const last = <Row>(rows: readonly Row[]): Row => rows.at(-1) as Row

  it('is led, of what fits alike, by what has most open postings: by name and by sound', async () => {
    const plain = suggestions({ reading: aReading() }, { all: async () => [] }, () => 0)
    const rows = (await plain({ words: '司机', first: 8 }, 'zh-CN')).filter(({ id }) => id.includes(':'))
    const code = last(rows.filter(({ kind }) => kind !== 'PLACE')).id.split(':')[1] ?? ''
    const weighed = suggestions({ reading: aReading() }, { all: async () => [] }, (each) =>
      each === code ? 100 : 0,
    )
    const ids = async (suggest: typeof plain) =>
      (await suggest({ words: '司机', first: 8 }, 'zh-CN')).map(({ id }) => id.split(':')[1])
    expect((await ids(weighed)).indexOf(code)).toBeLessThan((await ids(plain)).indexOf(code))

    const spoken = titlesSounding('si', 20, () => 0)
    const later = last(spoken.filter(({ title }) => title.length === 2))
    const first = titlesSounding('si', 20, (each) => (each === later.occupation.code ? 100 : 0))
    expect(first[0]?.occupation.code).toBe(later.occupation.code)
    expect(spoken[0]?.occupation.code).not.toBe(later.occupation.code)
  })
})
