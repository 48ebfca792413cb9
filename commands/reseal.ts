import { renewSecretCheck } from '../server/platform/installation/secret-check.ts'
import { startOrSay } from '../server/platform/process.ts'
import { withStore } from './with-store.ts'

/**
 * `npm run reseal`: seals every resident ID and every second factor under SECRET_KEY, from what SECRET_KEY_OLD opens. May be interrupted and
 * repeated; the server and the workers go on meanwhile.
 */
startOrSay(() =>
  withStore('reseal', async ({ services, connection, secrets }) => {
    const { resealed, current, doubled } = await services.veterans.reseal()
    process.stdout.write(
      `${resealed} resident IDs sealed anew, ${current} were sealed under this key already.\n`,
    )
    process.stdout.write(`${await services.accounts.resealSecondFactors()} second factors sealed anew.\n`)
    if (doubled.length === 0) return renewSecretCheck(connection, secrets)
    process.stderr.write(`Left as they are, since two of them hold one resident ID: ${doubled.join(', ')}\n`)
    process.exitCode = 1
  }),
)
