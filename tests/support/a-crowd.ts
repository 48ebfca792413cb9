import { hash } from '@node-rs/argon2'
import type { Services } from '../../server/wiring.ts'
import { aPhone, thePassword } from './a-account.ts'

/** Many veterans of 泉港区 with accounts and addresses of their own; gives the addresses. */
export async function aCrowd(
  { accounts, veterans }: Pick<Services, 'accounts' | 'veterans'>,
  many: number,
): Promise<string[]> {
  const passwordHash = await hash(thePassword, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  const drafts = Array.from({ length: many }, (_, at) => ({
    role: 'VETERAN' as const,
    name: `甲${at}`,
    phone: aPhone(),
    email: `v${at}@example.invalid`,
    passwordHash,
  }))
  const made = await accounts.createMany(drafts)
  await veterans.createMany(made.map(({ _id, name }) => ({ accountId: _id, name, areaCode: '350505' })))
  return drafts.map(({ email }) => email)
}
