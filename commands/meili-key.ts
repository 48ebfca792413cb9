import { parseArgs } from 'node:util'
import { keyPurposes, makeMeiliKey, type KeyPurpose } from '../server/matching/index.ts'
import { startOrSay } from '../server/platform/process.ts'

const usage = `用法 Usage:
  MEILI_MASTER_KEY=… npm run meili:key -- [--url http://localhost:7700] [--for all|server|workers]

  制作（或重新取得）仅限岗位索引的密钥。 Makes the key (or gives it again) that may do with the index of postings what
  the product does, and nothing else. --for 可分别制作服务端与后台任务的密钥 makes separate ones for server and workers.`

/** `npm run meili:key`: the least key. The master key comes by the environment, so that no list of processes shows it. */
startOrSay(async () => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: process.env['MEILI_URL'] ?? 'http://localhost:7700' },
      for: { type: 'string', default: 'all' },
    },
  })
  const master = process.env['MEILI_MASTER_KEY'] ?? ''
  const isPurpose = (said: string): said is KeyPurpose => (keyPurposes as string[]).includes(said)
  if (master === '' || !isPurpose(values.for)) throw new Error(usage)
  const { key, actions, indexes } = await makeMeiliKey(values.url, master, values.for)
  process.stdout.write(`MEILI_KEY=${key}\n`)
  process.stderr.write(`  索引 indexes: ${indexes.join(', ')}\n  操作 actions: ${actions.join(', ')}\n`)
})
