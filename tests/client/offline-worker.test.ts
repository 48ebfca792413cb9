import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'

const source = readFileSync('client/public/offline.js', 'utf8')

type Handler = (event: Record<string, unknown>) => void

/** What the server gives now, by path; nothing at all without a network. */
let pages: Record<string, string>
let online: boolean
let status: number
let stores: Map<string, Map<string, Response>>
let handlers: Map<string, Handler>

const pathOf = (asked: string | { url: string }) =>
  new URL(typeof asked === 'string' ? asked : asked.url, 'https://work.example.invalid').pathname
const caches = {
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
  open: async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      match: async (asked: string) => store.get(pathOf(asked))?.clone(),
      put: async (asked: string, answer: Response) => void store.set(pathOf(asked), answer.clone()),
    }
  },
}
const fetch = async (asked: string | { url: string }) => {
  if (!online) throw new TypeError('no network')
  const path = pathOf(asked)
  const text = pages[path.startsWith('/assets/') ? path : '/']
  return new Response(text ?? 'gone', { status: text === undefined ? 404 : status })
}

beforeEach(() => {
  stores = new Map()
  handlers = new Map()
  online = true
  status = 200
  const self = {
    location: { origin: 'https://work.example.invalid' },
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    clients: { claim: async () => undefined },
    skipWaiting: async () => undefined,
  }
  runInContext(source, createContext({ self, caches, fetch, URL, Promise, setTimeout, Date, Error }))
})

/** As a page opens an address, or asks for a file; what it gets, or that it gets nothing. */
async function opened(path: string, mode = 'navigate'): Promise<string> {
  let answer: Promise<Response> | undefined
  const request = { url: `https://work.example.invalid${path}`, method: 'GET', mode }
  handlers.get('fetch')?.({ request, respondWith: (given: Promise<Response>) => (answer = given) })
  return (await (answer ?? fetch(request)).then((given) => given.text()).catch(() => 'nothing')) ?? ''
}
/** As the ticket page says what it has loaded. */
async function shown(...assets: string[]) {
  let kept: Promise<unknown> | undefined
  handlers.get('message')?.({ data: { assets }, waitUntil: (given: Promise<unknown>) => (kept = given) })
  await kept
}
const build = (name: string) => ({
  '/': `<script src="/assets/main-${name}.js"></script>`,
  [`/assets/main-${name}.js`]: `main ${name}`,
  [`/assets/pass-${name}.js`]: `pass ${name}`,
})
const all = async (name: string) =>
  Promise.all([
    opened('/pass/f'),
    opened(`/assets/main-${name}.js`, 'no-cors'),
    opened(`/assets/pass-${name}.js`, 'no-cors'),
  ])

describe('the pages of a ticket', () => {
  it('open without a network once a ticket was shown, and not before', async () => {
    pages = build('one')
    await opened('/pass/f')
    online = false
    expect(await opened('/pass/f')).toBe('nothing')
    online = true
    await shown('/assets/main-one.js', '/assets/pass-one.js')
    online = false
    expect(await all('one')).toEqual([pages['/'], 'main one', 'pass one'])
  })

  it('still open whole after an update, until a ticket was shown by the new pages', async () => {
    pages = build('one')
    await shown('/assets/main-one.js', '/assets/pass-one.js')
    const before = pages['/']
    pages = build('two')
    expect(await opened('/fairs')).toBe(pages['/'])
    online = false
    expect(await all('one')).toEqual([before, 'main one', 'pass one'])
    online = true
    await shown('/assets/main-two.js', '/assets/pass-two.js')
    online = false
    expect(await all('two')).toEqual([pages['/'], 'main two', 'pass two'])
    expect([...stores.keys()]).toHaveLength(1)
  })

  it('stay as they are when a file of the new ones cannot be read, or when they are newer than what is open', async () => {
    pages = build('one')
    await shown('/assets/main-one.js', '/assets/pass-one.js')
    const before = pages['/']
    pages = build('two')
    await shown('/assets/main-two.js', '/assets/gone.js')
    await shown('/assets/main-one.js', '/assets/pass-one.js')
    online = false
    expect(await all('one')).toEqual([before, 'main one', 'pass one'])
  })

  it('open from what is kept while the server is in trouble', async () => {
    pages = build('one')
    await shown('/assets/main-one.js', '/assets/pass-one.js')
    const kept = pages['/']
    pages = { '/': 'The service is not available.' }
    status = 503
    expect(await opened('/pass/f')).toBe(kept)
  })
})
