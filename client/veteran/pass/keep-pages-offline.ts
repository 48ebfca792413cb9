/** Everything of ours that this page has loaded, which is what it needs to open again. */
const loadedAssets = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string }
}

const worker = '/offline.js'

const { trustedTypes } = window as { readonly trustedTypes?: Policies }
const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => worker })

/** The one script that a page starts beside itself, as the page's policy wants its address. */
const workerAddress = (): string => policy?.createScriptURL(worker) ?? worker

/** Lets the browser open the pages without a network once a ticket was looked at, with all that it needs; see public/offline.js. */
export const keepPagesOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker
    .register(workerAddress())
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ assets: loadedAssets() }))
    .catch(() => undefined)
}
