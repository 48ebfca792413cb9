import { overHttp } from '../support/fixtures.ts'

/** Reads as somebody without an account and without a program. */
export const asStranger = overHttp.extend(
  'read',
  { scope: 'file' },
  ({ app }) =>
    async (path: string, headers = {}) => {
      const response = await fetch(app.url + path, { headers: { 'accept-language': 'zh-CN', ...headers } })
      return { status: response.status, headers: response.headers, text: await response.text() }
    },
)

/** What a program reads of a page. */
export const factsIn = (text: string) =>
  [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  )

/** What a person reads of it without a program. */
export const mainOf = (text: string): string => /<main>.*<\/main>/s.exec(text)?.[0] ?? ''
