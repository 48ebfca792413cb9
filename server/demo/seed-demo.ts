import type { Wired } from '../wiring.ts'
import { demoFrom, type Demo } from './demo.ts'
import { lacksAccounts, seedAccounts } from './seed-accounts.ts'
import { seedApplications } from './seed-applications.ts'
import { seedContracts } from './seed-contracts.ts'
import { seedEmployers } from './seed-employers.ts'
import { seedFairs } from './seed-fairs.ts'
import { seedOversight } from './seed-oversight.ts'
import { seedPolicies } from './seed-policies.ts'
import { seedPostings } from './seed-postings.ts'
import { seedStations } from './seed-stations.ts'
import { seedTrainings } from './seed-trainings.ts'
import { seedVeterans } from './seed-veterans.ts'
import type { DemoPasswords } from './sign-ins.ts'

const parts: readonly (readonly [name: string, seed: (demo: Demo) => Promise<number>])[] = [
  ['服务站 stations', seedStations],
  ['账号 accounts', seedAccounts],
  ['用人单位 employers', seedEmployers],
  ['岗位 postings', seedPostings],
  ['培训 trainings', seedTrainings],
  ['政策 policies', seedPolicies],
  ['退役军人 veterans', seedVeterans],
  ['招聘会 fairs', seedFairs],
  ['待处理 overseen', seedOversight],
  ['求职申请 applications', seedApplications],
  ['意向与合同 contracts', seedContracts],
]

/**
 * Fills the installation with the invented district. What is there already stays as it is, so a second run changes
 * nothing and a run that was interrupted is completed by the next. Gives the passwords of the accounts where it made any.
 */
export async function seedDemo(
  wired: Wired,
  say: (line: string) => void = () => undefined,
): Promise<DemoPasswords | null> {
  const demo = demoFrom(wired)
  const isNew = await lacksAccounts(wired)
  const counts: string[] = []
  for (const [name, seed] of parts) counts.push(`${name} ${await seed(demo)}`)
  say(`演示数据 demo data: ${counts.join(', ')}`)
  return isNew ? demo.passwords : null
}
