import type { CodePurpose } from '../../rules/code.ts'
import { normaliseMobile } from '../../rules/identifiers.ts'
import type { Accounts } from '../../server/accounts/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { TestPlatform } from './test-platform.ts'

/** Asks for a code and reads it before it is sent, as whoever holds the number does after. */
export async function aCode(
  { connection, secrets }: Pick<TestPlatform, 'connection' | 'secrets'>,
  accounts: Pick<Accounts, 'sendCode'>,
  purpose: CodePurpose,
  number: string,
): Promise<string> {
  await accounts.sendCode({ phone: number, purpose }, 'zh-CN', newObjectId())
  const row = await connection.collection('codes').findOne({ phone: normaliseMobile(number), purpose })
  return secrets.decrypt(String(row?.['codeSealed']))
}
