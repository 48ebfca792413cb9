import { startOrSay } from '../server/platform/process.ts'
import { withStore } from './with-store.ts'

/** `npm run audit:verify`: walks the log of what staff did; exit code 1 where its chain is broken. */
startOrSay(() =>
  withStore('audit', async ({ services }) => {
    const { entries, broken } = await services.audit.walk()
    process.stdout.write(`${entries} entries ${broken ? 'are whole' : 'in all, and the chain is whole'}.\n`)
    if (broken === null) return
    process.stderr.write(`The chain is broken: ${broken}.\n`)
    process.exitCode = 1
  }),
)
