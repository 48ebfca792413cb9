// Keeps the pages (never answers of the API), so that a ticket that was opened once opens at a door without a network.
// A kept set is whole: the page `/` and every file that the open ticket needed. A newer one takes its place only when all
// of it has been read, so that an update of the pages never leaves a page without its files.
const prefix = 'rongqiao-pages-'
const patienceMs = 8_000

const sets = async () => (await caches.keys()).filter((name) => name.startsWith(prefix))

// Of two sets the newer is whole too; the older is about to go.
const kept = async (path) => {
  for (const name of (await sets()).toSorted().toReversed()) {
    const found = await (await caches.open(name)).match(path)
    if (found) return found
  }
  return undefined
}

const named = (html) => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)

const read = async (path) => {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} could not be read`)
  return answer
}

/** The whole set, read before anything is kept; null when the server has other pages than those that are open. */
const wholeSet = async (assets) => {
  // The frame without the words of any one page, so that it stands before whichever is opened.
  const page = await read('/pass')
  const needed = named(await page.clone().text())
  if (needed.some((path) => !assets.includes(path))) return null
  const files = await Promise.all(
    assets.map(async (path) => [path, (await kept(path)) ?? (await read(path))]),
  )
  return [['/', page], ...files]
}

const keepSet = async (assets) => {
  const whole = await wholeSet(assets)
  if (whole === null) return
  const before = await sets()
  const name = prefix + String(Date.now()).padStart(15, '0')
  const cache = await caches.open(name)
  try {
    // `/` comes last: a set without it is none.
    for (const [path, answer] of whole.toReversed()) await cache.put(path, answer)
  } catch (cause) {
    await caches.delete(name)
    throw cause
  }
  for (const old of before) if (old !== name) await caches.delete(old)
}

const late = (ms) => new Promise((resolve) => setTimeout(resolve, ms, undefined))

const page = async (request) => {
  const answer = fetch(request)
  const known = await kept('/')
  if (!known) return answer
  const soon = await Promise.race([answer, late(patienceMs)]).catch(() => undefined)
  return soon && soon.status < 500 ? soon : known
}

const asset = async (request) => (await kept(new URL(request.url).pathname)) ?? fetch(request)

// One after another: two pages open at once must not clear each other's set away.
let keeping = Promise.resolve()

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  keeping = keeping.then(() => keepSet(event.data.assets)).catch(() => undefined)
  event.waitUntil(keeping)
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/graphql')) event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})
