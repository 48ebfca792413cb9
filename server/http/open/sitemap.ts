import { escaped } from './html.ts'

/** So many addresses stand in one list; the protocol allows 50,000. */
export const listLength = 5_000

interface Listed {
  readonly path: string
  readonly changed?: Date
}

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

const entry = (tag: 'url' | 'sitemap', publicUrl: string, { path, changed }: Listed): string =>
  `<${tag}><loc>${escaped(publicUrl + path)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</${tag}>`

/** Addresses of pages (sitemaps.org). */
export const addressList = (publicUrl: string, listed: readonly Listed[]): string =>
  `${head}<urlset ${space}>${listed.map((each) => entry('url', publicUrl, each)).join('')}</urlset>`

/** Where the lists are. */
export const listOfLists = (publicUrl: string, paths: readonly string[]): string =>
  `${head}<sitemapindex ${space}>${paths.map((path) => entry('sitemap', publicUrl, { path })).join('')}</sitemapindex>`

/** What search engines may read: what anybody may, and nothing that is somebody's. */
export const robots = (publicUrl: string): string =>
  [
    'User-agent: *',
    ...[
      '/graphql',
      '/evidence',
      '/exports',
      '/my-data',
      '/cv/',
      '/posting-sheets',
      '/office',
      '/staff',
      '/employer/',
      '/apply/',
    ].map((path) => `Disallow: ${path}`),
    'Allow: /',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n')
