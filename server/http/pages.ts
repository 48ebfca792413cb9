import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'cookie'
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import compressedFiles from 'express-static-gzip'
import helmet from 'helmet'
import { say, type Language, type Text } from '../../rules/text.ts'
import { languageOf } from './refusing.ts'

const unbuilt: Text = {
  zh: '网页尚未构建：请运行 npm run build。',
  en: 'The pages have not been built: run npm run build.',
}

/** The language chosen on this device before, which pages keep in a cookie, else the one the browser prefers. */
export function pageLanguage(request: Request): Language {
  const chosen = parse(request.headers.cookie ?? '')['rongqiao_language']
  return chosen === 'zh-CN' || chosen === 'en' ? chosen : languageOf(request)
}

const nothing = (): null => null

/** The page as it was built for an address in a language: with its own first words, else with none but the frame's. */
export async function builtPage(folder: string, path: string, language: Language): Promise<string | null> {
  const named = path === '/' ? 'home' : /^\/([a-z]+)$/.exec(path)?.[1]
  const files = [named, 'other'].flatMap((name) => (name ? [`shells/${language}/${name}.html`] : []))
  for (const file of [...files, 'index.html']) {
    const text = await readFile(join(folder, file), 'utf8').catch(nothing)
    if (text !== null) return text
  }
  return null
}

/** What the security policy says of scripts, or of style, that stand in the page itself: these and no others. */
const hashesOf = (page: string, tag: 'script' | 'style'): string =>
  Array.from(page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs')), ([, text = '']) => {
    const hash = createHash('sha256').update(text).digest('base64')
    return `'sha256-${hash}'`
  }).join(' ')

/** Nothing from anywhere but here, no code and no style in a page itself, in no frame, and no text that becomes code. */
const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  // Of the desk's components (client/desk/shell/own-styles.ts), and of what keeps pages offline.
  trustedTypes: ['default', 'offline'],
}

/** No page of ours asks for any of these, so no script that got in shall. */
const unasked = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'display-capture']
const permissions = unasked.map((feature) => `${feature}=()`).join(', ')

/** The policy of everything that is no page, which allows no script but ours. */
export const contentSecurity: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    xFrameOptions: { action: 'deny' },
  }),
  (_request, response, next) => {
    response.set('Permissions-Policy', permissions)
    next()
  },
]

/** What of a page's own policy is only its own. */
interface OwnPolicy {
  readonly scripts: string
  readonly styles: string
}

const ownPolicy = (of: keyof OwnPolicy) => (_request: unknown, response: unknown) =>
  (response as Response).locals[of] as string

const securityOfPage = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    ...directives,
    scriptSrc: ["'self'", ownPolicy('scripts')],
    styleSrc: ["'self'", ownPolicy('styles')],
  },
})

/** Where the build leaves room for the number, used once, by which a page knows the styles that the program makes. */
const nonceRoom = 'nonce=""'

/**
 * What the browser has kept came with its policy and number: told that it is still right, it must not be told of others. A page that has
 * changed is told whole.
 */
function isKept(request: Request, response: Response, text: string): boolean {
  response.set('ETag', `W/"${createHash('sha256').update(text).digest('base64url')}"`)
  if (!request.fresh) return false
  response.removeHeader('Content-Security-Policy')
  response.status(304).end()
  return true
}

/** Answers with a page, under the policy of what stands in it, unless the browser has this very page. */
export function sendPage(text: string, request: Request, response: Response, next: NextFunction): void {
  response.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' })
  if (isKept(request, response, text)) return
  const nonce = randomBytes(16).toString('base64')
  const own: OwnPolicy = {
    scripts: hashesOf(text, 'script'),
    styles: `'nonce-${nonce}' ${hashesOf(text, 'style')}`,
  }
  Object.assign(response.locals, own)
  securityOfPage(request, response, (error?: unknown) =>
    error ? next(error) : response.type('html').send(text.replace(nonceRoom, `nonce="${nonce}"`)),
  )
}

const page =
  (folder: string): RequestHandler =>
  async (request, response, next) => {
    const language = pageLanguage(request)
    const text = await builtPage(folder, request.path, language)
    if (text === null) return void response.status(503).type('text').send(say(unbuilt, language))
    sendPage(text, request, response, next)
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
