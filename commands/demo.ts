import { renewPasswords, signInLines } from '../server/demo/index.ts'
import { startOrSay } from '../server/platform/process.ts'
import { withStore } from './with-store.ts'

const usage = `Say what to do:
npm run demo -- passwords   (sets new passwords of the demo accounts and tells them once)`

/** `npm run demo -- passwords`: new passwords for the invented people of the demo district. */
startOrSay(async () => {
  if (process.argv[2] !== 'passwords') throw new Error(usage)
  const passwords = await withStore('demo', renewPasswords)
  if (passwords === null) throw new Error('There is no demo district here, so there is nothing to set.')
  process.stdout.write(`${signInLines(passwords).join('\n')}\n`)
})
