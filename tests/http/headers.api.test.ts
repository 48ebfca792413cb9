import { describe, expect } from 'vitest'
import { overHttp as it } from '../support/fixtures.ts'

/** What any answer carries, be it of the API, of the health check or a refusal. */
const addresses = ['/graphql', '/healthz', '/assets/none.js', '/evidence/none']

describe('whatever is answered', () => {
  it.for(addresses)('at %s runs no foreign script and tells foreign pages nothing', async (path, { app }) => {
    const { headers } = await fetch(app.url + path)
    const policy = headers.get('content-security-policy') ?? ''
    const directives = new Map(
      policy.split(';').map((each) => [each.replace(/ .*/, ''), each.replace(/^\S+ ?/, '')] as const),
    )
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default offline',
    })
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\), geolocation=\(\)/)
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    expect(headers.get('x-powered-by')).toBeNull()
  })
})
