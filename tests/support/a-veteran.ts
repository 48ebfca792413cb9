import { randomInt } from 'node:crypto'
import { residentIdCheck } from '../../rules/identifiers.ts'
import type { NewAccount } from '../../server/accounts/index.ts'
import type { VeteranDraft, VeteranRow } from '../../server/veterans/index.ts'
import type { Services } from '../../server/wiring.ts'
import { aProof } from './a-proof.ts'
import { anAccount, type AnAccount } from './a-account.ts'

/** A well-formed resident ID that no other test has, of somebody born from 1960 to 1984, who could serve from the year 2000 on. */
export function aResidentId(): string {
  const day = new Date(Date.UTC(1960, 0, 1 + randomInt(9_000))).toISOString().slice(0, 10)
  const first17 = `${randomInt(110_000, 660_000)}${day.replaceAll('-', '')}${randomInt(100, 1_000)}`
  return first17 + residentIdCheck(first17)
}

export interface AVeteran extends AnAccount {
  readonly veteran: VeteranRow
}

/** A signed-in veteran of 泉港区 with a file; `draft` says what the test needs of it. */
export async function aVeteran(
  services: Pick<Services, 'accounts' | 'veterans'>,
  draft: Partial<VeteranDraft> = {},
  account: Partial<NewAccount> = {},
): Promise<AVeteran> {
  const person = await anAccount(services, { ...account, role: 'VETERAN' })
  const { id: accountId, name } = person.viewer
  const [veteran] = await services.veterans.createMany([
    { accountId, name, areaCode: '350505', proofs: [aProof('DISCHARGE_CERTIFICATE')], ...draft },
  ])
  if (!veteran) throw new Error('The file was not made.')
  return { ...person, veteran }
}
