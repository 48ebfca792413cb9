// Keeps the pages (never answers of the API), so that a ticket that was opened once opens at a door without a network.
const store = 'rongqiao-pages-1'

const keep = async (request, response) => {
  if (response.ok) await (await caches.open(store)).put(request, response.clone())
  return response
}

const page = async (request) => {
  try {
    return await keep('/', await fetch(request))
  } catch (cause) {
    const kept = await caches.match('/')
    if (kept) return kept
    throw cause
  }
}

const asset = async (request) => (await caches.match(request)) ?? keep(request, await fetch(request))

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.add('/')))
  self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  const paths = event.data.assets
  event.waitUntil(caches.open(store).then((cache) => cache.addAll(paths)))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/graphql')) event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})
