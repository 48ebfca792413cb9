import { startOrSay } from '../server/platform/process.ts'
import { withStore } from './with-store.ts'

/** `npm run reindex`: fills the posting index anew from the database; searches see the old one until it is whole. */
startOrSay(() =>
  withStore('reindex', async ({ services }) => {
    const count = await services.matching.reindex()
    process.stdout.write(`${count} postings indexed.\n`)
  }),
)
