import { Router, type RequestHandler, type Response } from 'express'
import type { Wired } from '../../wiring.ts'
import { addressList, listLength, listOfLists, robots } from './sitemap.ts'

/** For how long it is remembered where the lists of postings begin: a search engine asks once a day. */
const rememberedMs = 10 * 60_000

/** What is asked of the database at most once in a while. */
function remembered<Value>(ask: () => Promise<Value>, clock: () => Date): () => Promise<Value> {
  let kept: { readonly at: number; readonly value: Promise<Value> } | null = null
  return () => {
    const now = clock().getTime()
    if (kept === null || now - kept.at > rememberedMs) {
      const value = ask()
      kept = { at: now, value }
      value.catch(() => (kept = null))
    }
    return kept.value
  }
}

const sendXml = (response: Response, text: string): void =>
  void response.set('Cache-Control', 'no-cache').type('application/xml').send(text)

/** The lists by which search engines find the open pages. */
export function siteLists({ services, config, clock }: Wired, admitted: RequestHandler): Router {
  const { postings, employers, fairs } = services
  const { publicUrl } = config
  const beginnings = remembered(() => postings.listBeginnings(listLength), clock)
  const firmBeginnings = remembered(() => employers.listBeginnings(listLength), clock)
  const beginningOf = (typed: string): string => (typed === 'first' ? '' : typed)
  const named = (kind: string) => (after: string) => `/sitemaps/${kind}/${after || 'first'}.xml`

  const lists: Readonly<Record<string, (after: string) => Promise<{ path: string; changed?: Date }[]>>> = {
    postings: async (after) =>
      (await postings.listedPostings(after, listLength)).map(({ _id, updatedAt }) => ({
        path: `/postings/${_id}`,
        changed: updatedAt,
      })),
    employers: async (after) =>
      (await employers.listedEmployers(after, listLength)).map(({ _id, updatedAt }) => ({
        path: `/employers/${_id}`,
        changed: updatedAt,
      })),
    fairs: async () => {
      const { nodes } = await fairs.page(null, { time: 'COMING', first: 100 })
      return nodes.map(({ _id, updatedAt }) => ({ path: `/fairs/${_id}`, changed: updatedAt }))
    },
  }

  const router = Router()
  router.get('/robots.txt', (_request, response) => void response.type('text').send(robots(publicUrl)))
  router.get('/sitemap.xml', admitted, (_request, response, next) => {
    Promise.all([beginnings(), firmBeginnings()]).then(
      ([ofPostings, ofFirms]) =>
        sendXml(
          response,
          listOfLists(publicUrl, [
            ...ofPostings.map(named('postings')),
            ...ofFirms.map(named('employers')),
            named('fairs')(''),
          ]),
        ),
      next,
    )
  })
  router.get('/sitemaps/:kind/:after.xml', admitted, (request, response, next) => {
    const { kind = '', after = '' } = request.params as Readonly<Record<string, string>>
    const list = Object.hasOwn(lists, kind) ? lists[kind] : undefined
    if (!list) return next()
    list(beginningOf(after)).then((listed) => sendXml(response, addressList(publicUrl, listed)), next)
  })
  return router
}
