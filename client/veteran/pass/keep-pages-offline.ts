/** Everything of ours that this page has loaded, which is what it needs to open again. */
const loadedAssets = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

/** Lets the browser open the pages without a network once a ticket was looked at, with all that it needs; see public/offline.js. */
export const keepPagesOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker
    .register('/offline.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ assets: loadedAssets() }))
    .catch(() => undefined)
}
