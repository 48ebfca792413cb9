import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'cookie'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import compressedFiles from 'express-static-gzip'
import helmet from 'helmet'
import { say, type Language, type Text } from '../../rules/text.ts'
import { languageOf } from './refusing.ts'

const unbuilt: Text = {
  zh: '网页尚未构建：请运行 npm run build。',
  en: 'The pages have not been built: run npm run build.',
}

/** The language chosen on this device before, which pages keep in a cookie, else the one the browser prefers. */
function pageLanguage(request: Request): Language {
  const chosen = parse(request.headers.cookie ?? '')['rongqiao_language']
  return chosen === 'zh-CN' || chosen === 'en' ? chosen : languageOf(request)
}

const nothing = (): null => null

/** The page as it was built for an address in a language: with its own first words, else with none but the frame's. */
async function builtPage(folder: string, path: string, language: Language): Promise<string | null> {
  const named = path === '/' ? 'home' : /^\/([a-z]+)$/.exec(path)?.[1]
  const files = [named, 'other'].flatMap((name) => (name ? [`shells/${language}/${name}.html`] : []))
  for (const file of [...files, 'index.html']) {
    const text = await readFile(join(folder, file), 'utf8').catch(nothing)
    if (text !== null) return text
  }
  return null
}

/** What the security policy says of scripts that stand in the page itself: these and no others. */
const hashesOf = (page: string): string =>
  Array.from(page.matchAll(/<script>(.*?)<\/script>/gs), ([, script = '']) => {
    const hash = createHash('sha256').update(script).digest('base64')
    return `'sha256-${hash}'`
  }).join(' ')

const directives = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  upgradeInsecureRequests: null,
}

/** No page of ours asks for any of these, so no script that got in shall. */
const unasked = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'display-capture']
const permissions = unasked.map((feature) => `${feature}=()`).join(', ')

/** The policy of everything that is no page, which allows no script but ours. */
export const contentSecurity: RequestHandler[] = [
  helmet({ contentSecurityPolicy: { directives } }),
  (_request, response, next) => {
    response.set('Permissions-Policy', permissions)
    next()
  },
]

const securityOfPage = helmet.contentSecurityPolicy({
  directives: {
    ...directives,
    scriptSrc: ["'self'", (_request, response) => String((response as Response).locals['hashes'])],
  },
})

const page =
  (folder: string): RequestHandler =>
  async (request, response, next) => {
    const language = pageLanguage(request)
    const text = await builtPage(folder, request.path, language)
    if (text === null) return void response.status(503).type('text').send(say(unbuilt, language))
    response.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' })
    response.locals['hashes'] = hashesOf(text)
    securityOfPage(request, response, (error?: unknown) =>
      error ? next(error) : response.type('html').send(text),
    )
  }

/** The pages, once they are built; every address that names no file is the client's to answer. */
export function servePages(app: Express, folder: string): void {
  const files = { index: false, fallthrough: false } as const
  const kept = compressedFiles(join(folder, 'assets'), {
    index: false,
    enableBrotli: true,
    orderPreference: ['br'],
    serveStatic: { ...files, immutable: true, maxAge: '1y' },
  })
  app.use('/assets', kept)
  app.get(/\.\w+$/, express.static(folder, files))
  app.get('/{*path}', page(folder))
}
