import { parseArgs } from 'node:util'
import { meiliTrial } from './trial/meili-trial.ts'

const usage = `用法 Usage:
  npm run trial -- meili --url http://127.0.0.1:7700 [--key 主密钥或密钥 master key or key] [--postings file.csv]

  在一台运行中的 Meilisearch 上逐项检验：填充、丢失数据、错误设置、迟缓、旁边的导入、两台服务器。它会使用名为 postings 的
  索引并在结束时删除，请勿指向正式环境。
  Walks a running Meilisearch through filling, losing data, wrong settings, lateness, an import beside it and two servers.
  It uses an index named postings and deletes it at the end: never point it at one in use.`

const { values, positionals } = parseArgs({
  options: {
    url: { type: 'string', default: process.env['MEILI_URL'] ?? '' },
    key: { type: 'string', default: process.env['MEILI_KEY'] ?? '' },
    postings: { type: 'string' },
  },
  allowPositionals: true,
})

async function run(): Promise<boolean> {
  if (positionals.join() !== 'meili' || values.url === '') throw new Error(usage)
  return meiliTrial({ url: values.url, key: values.key, postings: values.postings ?? null })
}

run().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(2)
  },
)
