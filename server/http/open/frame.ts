import { languages, say, type Language } from '../../../rules/text.ts'
import { builtPage } from '../pages.ts'
import { ownWords } from './blocks.ts'
import { data, html, type Markup } from './html.ts'
import { look } from './look.ts'
import { words } from './words.ts'

/** A page that anybody may read. */
export interface OpenPage {
  readonly status: 200 | 404 | 410
  readonly title: string
  readonly description: string
  /** Where it lies, without a language. */
  readonly path: string
  readonly main: Markup
  /** Facts by schema.org. */
  readonly facts?: object | null
  /** The address of a picture to share. */
  readonly picture?: string
  /** Whether the program takes the page over: it has a page of its own at this address. */
  readonly runs: boolean
}

interface Given {
  readonly page: OpenPage
  readonly language: Language
  readonly publicUrl: string
  /** The language that the address names. */
  readonly asked: Language | null
}

const inLanguage = (address: string, language: Language): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`

const named = (name: string, content: string): Markup => html`<meta name="${name}" content="${content}" />`

const shown = (property: string, content: string): Markup =>
  html`<meta property="og:${property}" content="${content}" />`

const alternate = (language: string, address: string): Markup =>
  html`<link rel="alternate" hreflang="${language}" href="${address}" />`

/** What a messenger shows beside the address. */
function cardOf({ page, language, publicUrl }: Given, own: string): Markup[] {
  const { title, description, picture } = page
  return [
    shown('type', 'website'),
    shown('site_name', say(words.product, language)),
    shown('title', title),
    shown('description', description),
    shown('url', own),
    shown('locale', language === 'en' ? 'en_GB' : 'zh_CN'),
    ...(picture
      ? [
          shown('image', `${publicUrl}${picture}?lang=${language}`),
          shown('image:width', '1200'),
          shown('image:height', '630'),
          named('twitter:card', 'summary_large_image'),
        ]
      : []),
  ]
}

/** What search engines and messengers read. */
function headOf(given: Given): Markup {
  const { page, language, publicUrl, asked } = given
  const { title, description, path, facts, status } = page
  const bare = publicUrl + path
  const own = asked ? inLanguage(bare, asked) : bare
  const name = html`<title>${title} · ${say(words.product, language)}</title>`
  if (status !== 200) return html`${name}${named('robots', 'noindex')}`
  const others = [
    ...languages.map((each) => alternate(each, inLanguage(bare, each))),
    alternate('x-default', bare),
  ]
  const canonical = html`<link rel="canonical" href="${own}" />`
  return html`${name}${named('description', description)}${canonical}${others}${cardOf(given, own)}${facts && data(facts)}`
}

function bodyOf({ page, language }: Given): Markup {
  const other = languages.find((each) => each !== language)
  const t = (name: keyof typeof words) => say(words[name], language)
  return html`<div ${page.runs && html`id="shell" `}class="open">
    <header>
      <a href="/">${t('product')}</a><a href="/postings">${t('jobs')}</a><a href="/fairs">${t('fairs')}</a
      ><a href="${inLanguage(page.path, other ?? 'en')}" lang="${other}" hreflang="${other}">${t('other')}</a>
    </header>
    <main>
      <h1>${ownWords(page.title)}</h1>
      ${page.main}
    </main>
  </div>`
}

/** The page where nothing has been built: readable, without its look. */
const bare = (language: Language): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title></title><style>#shell {}</style></head><body><div id="shell"><main></main></div></body></html>`

const scripts =
  /<script\b[^>]*>.*?<\/script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>|<div id="root"><\/div>/gs

/** The page as it was built for every address, with this one's head and words in it; without the program where that has no such page. */
export async function framed(folder: string, given: Given): Promise<string> {
  const { page, language } = given
  const built = (await builtPage(folder, '', language)) ?? bare(language)
  return (page.runs ? built : built.replace(scripts, ''))
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace(/#shell \{.*?(?=<\/style>)/s, () => look)
    .replace(/<title>.*?<\/title>/s, () => headOf(given).markup)
    .replace(/<div id="shell">.*?<\/main><\/div>/s, () => bodyOf(given).markup)
}
