import type { Accounts } from '../accounts/index.ts'
import type { KeptFor } from '../platform/kept.ts'

type Retiring = Parameters<Accounts['idle']['endIdle']>[3]

/** Accounts that nobody uses: their people are told first, and only who was told and has not come goes. */
export const accountsKept = (
  { idle }: Pick<Accounts, 'idle'>,
  retiring: Retiring,
  noticeDays: () => Promise<number>,
): readonly KeptFor[] => [
  {
    subject: 'ACCOUNTS',
    total: idle.total,
    countDue: idle.countUntold,
    takeAway: async (until, most) => idle.tellIdle(until, await noticeDays(), most, retiring),
  },
  {
    subject: 'ACCOUNT_NOTICE',
    total: idle.total,
    countDue: idle.countTold,
    takeAway: async (until, most) => idle.endIdle(until, await noticeDays(), most, retiring),
  },
]
