import { veteranRenamed } from '../../server/veterans/index.ts'
import { runner } from '../job.ts'

/** Gives the account the name that the file has. */
export const veteranRenamedRunner = runner(veteranRenamed, async (job, { veterans, accounts }) => {
  for (const { accountId, name } of await veterans.byIds([job.id])) await accounts.rename(accountId, name)
  await veterans.owed.renamed.done(job)
})
