import type { Meilisearch } from 'meilisearch'
import { unfinished, type IdRange, type SharedContent } from '../keeping/kept-index.ts'
import type { MeiliDocument } from './document.ts'
import { MeiliRefusal, MeiliUnfit, refusedAs, trueFailure } from './failures.ts'
import { putRight, settingsOf } from './indexes.ts'
import { differing, documentKind, holdsOurVectors } from './settings.ts'

/** The oldest version whose behaviour this adapter was built on. */
const oldest = [1, 50] as const

export function checkVersion(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  if (major === oldest[0] && minor >= oldest[1]) return
  throw new MeiliUnfit(
    `Meilisearch 版本为 ${version}，需要 ${oldest.join('.')} 或更新的 1.x 版本。`,
    `This Meilisearch is ${version}; ${oldest.join('.')} or a newer 1.x is needed.`,
  )
}

function isRefusedKey(error: unknown): boolean {
  const failure = trueFailure(error)
  return failure instanceof MeiliRefusal && (failure.status === 401 || failure.status === 403)
}

function unlessNotFound(error: unknown): void {
  if (!refusedAs(error, 'index_not_found')) throw error
}

/** A refusal of the key, in a sentence that says what to do; whatever else went wrong as it was. */
function wordedRefusal(error: unknown, what: string): unknown {
  if (!isRefusedKey(error)) return error
  return new MeiliUnfit(
    `MEILI_KEY 不可用：服务器拒绝了“${what}”。请用 npm run meili:key 制作密钥。`,
    `MEILI_KEY will not do: the server refused “${what}”. Make a key with \`npm run meili:key\`.`,
    trueFailure(error),
  )
}

async function asking<T>(what: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw wordedRefusal(error, what)
  })
}

type Standing = Pick<MeiliDocument, 'id' | 'version' | 'lacksOwn'>

/** A value in Meilisearch's filter language. */
const quoted = (id: string): string => `"${id.replace(/["\\]/g, '\\$&')}"`

const most = 2_000

/** What the keeper of the index asks of the server. */
export function sharedContent(client: Meilisearch, uid: string): SharedContent {
  const live = client.index<MeiliDocument>(uid)

  async function pageIn({ after, upTo }: IdRange): Promise<Standing[]> {
    const filter = [
      ...(after === '' ? [] : [`id > ${quoted(after)}`]),
      ...(upTo === null ? [] : [`id <= ${quoted(upTo)}`]),
    ]
    const page = async (offset: number): Promise<Standing[]> => {
      const path = `indexes/${uid}/documents/fetch`
      const body = { filter, fields: ['id', 'version', 'lacksOwn'], limit: most, offset }
      type Page = { readonly results: Standing[] }
      const { results } = await asking('documents.get', live.httpRequest.post<Page>({ path, body }))
      return results.length < most ? results : [...results, ...(await page(offset + most))]
    }
    return page(0)
  }

  return {
    name: uid,
    kind: documentKind,
    async content() {
      try {
        const [info, settings, { numberOfDocuments }] = await Promise.all([
          asking('indexes.get', live.getRawInfo()),
          asking('settings.get', settingsOf(live)),
          asking('stats.get', live.getStats()),
        ])
        if (settings === null || !holdsOurVectors(settings)) return null
        const isInOrder = Object.keys(differing(settings)).length === 0
        return { mark: String(info.createdAt), documents: numberOfDocuments, isInOrder }
      } catch (error) {
        if (refusedAs(error, 'index_not_found')) return null
        throw error
      }
    },
    /** A key that is bound to indexes may not ask for the version; that it may ask for ours says that it will do. */
    async check() {
      const version = await client.getVersion().catch((error: unknown) => {
        if (!isRefusedKey(error)) throw error
        return null
      })
      if (version) checkVersion(version.pkgVersion)
      else await asking('indexes.get', live.getRawInfo()).catch(unlessNotFound)
    },
    putInOrder: async () => void (await asking('settings.update', putRight(client, uid))),
    async versionsIn(range) {
      const found = await pageIn(range)
      // Meilisearch reads an id that looks like a number as one too, and then finds more than was asked for.
      const lies = (id: string) => id > range.after && (range.upTo === null || id <= range.upTo)
      const versionOf = ({ version, lacksOwn }: Standing) => (lacksOwn ? unfinished : version)
      return new Map(found.filter(({ id }) => lies(id)).map((each) => [each.id, versionOf(each)]))
    },
  }
}
