import { stringify } from 'csv-stringify/sync'
import { gapsOf } from '../server/reading/index.ts'
import { importedTableStore, openReference } from '../server/reference/index.ts'
import { withDatabase } from './with-store.ts'

/**
 * `npm run coverage`: where reading ends, `kind,id,name,why`, by the tables shipped and imported: posts and duties that lead
 * to no work or only unsurely, posts without a skill, official occupations whose group the tables lack, and occupations to
 * which no post leads. Exit code 1 when a post or a duty leads nowhere.
 */
async function coverage(): Promise<void> {
  const imported = await withDatabase((connection) => importedTableStore(connection).all())
  const gaps = gapsOf(openReference({}, imported))
  process.stdout.write('kind,id,name,why\n')
  process.stdout.write(stringify(gaps.map(({ kind, id, name, why }) => [kind, id, name, why])))
  const nowhere = gaps.filter(
    ({ kind, why }) => (kind === 'specialty' || kind === 'duty') && why !== 'NO_SKILL',
  )
  if (nowhere.length > 0) process.exitCode = 1
}

coverage().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
