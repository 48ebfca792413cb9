import { join } from 'node:path'
import { readConfig, type Config } from '../server/config.ts'
import { startEmbedded, type Embedded } from '../embedded/index.ts'
import { endWhenTold, startOrSay } from '../server/platform/process.ts'
import { buildPages } from './build-pages.ts'
import { buildServer } from './build-server.ts'
import { child, type Child } from './child.ts'
import { environmentOver } from './environment.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const needsEmbedded = (config: Config) => config.mongodbUrl === null || config.redisUrl === null

interface Running {
  readonly embedded: Embedded | null
  readonly children: Child[]
}

/** Ends the processes that use the services first, then the services. */
async function stop({ embedded, children }: Running): Promise<void> {
  await Promise.all(children.map((each) => each.close()))
  await embedded?.close()
}

function welcome(port: number): void {
  say(`\n戎桥 Rongqiao  →  http://localhost:${port}\n`)
  say('Ctrl-C 停止 stops; 数据保存在 data are kept in ./data')
}

/** Both processes tell their figures on one machine: the workers on the port after the server's. */
const metricsBeside = ({ metricsPort }: Config): NodeJS.ProcessEnv =>
  metricsPort ? { METRICS_PORT: String(metricsPort + 1) } : {}

/** Whoever takes the folder has what opens it. */
const keyBeside = (dataFolder: string): string =>
  `· 密钥与其保护的数据在同一文件夹 the key lies in the folder it protects: ${join(dataFolder, 'secret.key')}; 请另存并设 keep a copy elsewhere, or give SECRET_KEY`

startOrSay(async () => {
  const defaults = { SEED_DEMO: 'yes', LOG_LEVEL: 'warn' }
  const config = readConfig(environmentOver(defaults))
  const running: Running = { embedded: null, children: [] }
  try {
    say('· 启动数据服务 starting the store and Redis …')
    const embedded = needsEmbedded(config) ? await startEmbedded(config.dataFolder, say) : null
    Object.assign(running, { embedded })
    // What is given wins; what is absent comes from the embedded default.
    const env = environmentOver({ ...embedded?.addresses, ...defaults })
    if (config.secretKey === null && embedded) say(keyBeside(config.dataFolder))
    const built = await buildServer(say)
    const pages = buildPages(say)
    const server = await child(built.server, env, say)
    running.children.push(server)
    await pages
    endWhenTold(() => {
      say('\n· 正在停止 stopping …')
      return stop(running)
    })
    welcome(server.port)
    running.children.push(await child(built.workers, { ...env, ...metricsBeside(config) }, say))
  } catch (error) {
    await stop(running)
    throw error
  }
})
