import { describe, expect, it } from 'vitest'
import { funnelOf, type FunnelSource } from '../../server/applications/rate/funnel.ts'

const came = (acts: readonly string[], openedAt: Date | null = null): FunnelSource =>
  ({ postingId: 'p', openedAt, history: acts.map((act) => ({ act })) }) as FunnelSource
const opened = new Date()

describe('how far people came with a posting', () => {
  it('counts each at every step that they reached', () =>
    expect(
      funnelOf(
        'p',
        [
          came(['SENT']),
          came(['SENT', 'OPENED', 'DECLINED'], opened),
          came(['SENT', 'OPENED', 'INTERVIEW', 'WITHDRAWN'], opened),
          came(['SENT', 'HIRED']),
        ],
        2,
      ),
    ).toEqual({ _id: 'p', invited: 2, applied: 4, opened: 3, interviewed: 2, offered: 1, hired: 1 }))

  it('leaves out what was taken back, and asking for an answer changes nothing', () =>
    expect(
      funnelOf('p', [came(['SENT', 'NUDGED', 'INTERVIEW', 'HIRED', 'UNDONE', 'NUDGED'])], 0),
    ).toMatchObject({ interviewed: 1, offered: 0, hired: 0 }))
})
