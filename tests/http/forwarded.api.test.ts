import { expect, test } from 'vitest'
import { aPhone } from '../support/a-account.ts'
import { testApp } from '../support/test-app.ts'

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }'

/** What six wrong sign-ins for one number get that say they come from six addresses. */
async function sixFrom(proxies: string, forwarded: (at: number) => string) {
  const app = await testApp({ env: { TRUST_PROXY: proxies } })
  try {
    const input = { phone: aPhone(), password: 'not-this-one' }
    const codes: string[] = []
    for (let at = 0; at < 6; at++) {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded(at) },
        body: JSON.stringify({ query: signIn, variables: { input } }),
      })
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
      codes.push(errors[0]?.extensions.code ?? '')
    }
    return codes.at(-1)
  } finally {
    await app.close()
  }
}

test.for([
  ['0', 'a caller’s own header counts for nothing', 'RATE_LIMITED', (at: number) => `198.51.100.${at}`],
  ['1', 'the proxy’s word is taken', 'INVALID', (at: number) => `198.51.100.${at}`],
  ['1', 'what came before the proxy is not', 'RATE_LIMITED', (at: number) => `198.51.100.${at}, 203.0.113.9`],
  [
    '2',
    'nor what came before the second',
    'RATE_LIMITED',
    (at: number) => `198.51.100.${at}, 203.0.113.9, 10.0.0.1`,
  ],
] as const)('behind %s proxies %s', async ([proxies, , code, forwarded]) => {
  expect(await sixFrom(proxies, forwarded)).toBe(code)
})
