import { Meilisearch } from 'meilisearch'
import { makeMeiliKey } from '../../server/matching/index.ts'
import { faultyProxy } from './faulty-proxy.ts'
import { fallBackTrial } from './fall-back.ts'
import { followingTrial } from './following.ts'
import { likenessTrial } from './likeness.ts'
import { lossTrial } from './loss.ts'
import { seekersOf, trialInstallation } from './installation.ts'
import { trialReport, type TrialReport } from './report.ts'
import { startingTrial } from './starting.ts'
import type { Trial } from './trial.ts'

interface Given {
  readonly url: string
  readonly key: string
  readonly postings: string | null
}

/** The least key, when the one given can make it. */
async function leastKey({ url, key }: Given, report: TrialReport): Promise<string | null> {
  if (key === '') return null
  try {
    const made = await makeMeiliKey(url, key, 'all')
    report.check('the least key is made, and all below is done with it', true, made.actions.join(' '))
    return made.key
  } catch (error) {
    report.figure('the key given makes no keys', `all below is done with it (${String(error)})`)
    return key
  }
}

const rows = 3_000

type Standing = Pick<Trial, 'installation' | 'proxy' | 'server' | 'report'>

async function begin(given: Given, standing: Standing): Promise<Trial> {
  const { report, installation, proxy, server } = standing
  report.part(`Meilisearch at ${given.url}`)
  const { pkgVersion } = await server.getVersion()
  report.figure('version', pkgVersion)
  await server.deleteIndexIfExists('postings')
  const key = await leastKey(given, report)
  const search = { direct: { url: given.url, key }, served: { url: proxy.url, key } }
  const serving = await installation.open('server', search.served)
  const postings = given.postings ?? installation.madeUp(0, rows)
  report.figure('postings imported', String(await installation.take(serving, postings)))
  const keeping = await installation.open('workers', search.direct)
  const second = await installation.open('workers 2', search.direct)
  const own = await installation.open('own', null)
  const seekers = seekersOf(serving)
  return { ...standing, search, seekers, serving, keeping, second, own }
}

/** Walks a running Meilisearch through what an operated one meets; says each thing with its figure. Gives whether all held. */
export async function meiliTrial(given: Given): Promise<boolean> {
  const standing = {
    report: trialReport(),
    server: new Meilisearch({ host: given.url, ...(given.key && { apiKey: given.key }) }),
    installation: await trialInstallation(),
    proxy: await faultyProxy(given.url),
  }
  try {
    const trial = await begin(given, standing)
    for (const part of [followingTrial, likenessTrial, lossTrial, fallBackTrial, startingTrial])
      await part(trial)
    return standing.report.end()
  } finally {
    await standing.installation.end()
    await standing.proxy.close()
    await standing.server.deleteIndexIfExists('postings')
  }
}
