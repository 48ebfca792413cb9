import { renewSecretCheck } from '../server/platform/installation/secret-check.ts'
import { withStore } from './with-store.ts'

/**
 * Seals every resident ID, every second factor and the key of every uploaded file under the current key, and says how many. May be
 * interrupted and repeated; the server and the workers go on meanwhile. Gives whether nothing needs a key of before any more.
 */
export const resealAll = (name: string): Promise<boolean> =>
  withStore(name, async ({ services, connection, secrets }) => {
    const { resealed, current, doubled } = await services.veterans.reseal()
    process.stdout.write(
      `${resealed} resident IDs sealed anew, ${current} were sealed under this key already.\n`,
    )
    process.stdout.write(`The keys of ${await services.evidence.reseal()} files sealed anew.\n`)
    process.stdout.write(`${await services.accounts.resealSecondFactors()} second factors sealed anew.\n`)
    if (doubled.length === 0) {
      await renewSecretCheck(connection, secrets)
      return true
    }
    process.stderr.write(`Left as they are, since two of them hold one resident ID: ${doubled.join(', ')}\n`)
    return false
  })
