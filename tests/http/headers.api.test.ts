import { describe, expect } from 'vitest'
import { overHttp as it } from '../support/fixtures.ts'

/** What any answer carries, be it of the API, of the health check or a refusal. */
const addresses = ['/graphql', '/healthz', '/assets/none.js', '/evidence/none']

describe('whatever is answered', () => {
  it.for(addresses)('at %s runs no foreign script and tells foreign pages nothing', async (path, { app }) => {
    const { headers } = await fetch(app.url + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/(^|;)default-src 'self'(;|$)/)
    expect(policy).toMatch(/(^|;)script-src 'self'(;|$)/)
    expect(policy).toMatch(/(^|;)script-src-attr 'none'(;|$)/)
    expect(policy).toMatch(/(^|;)object-src 'none'(;|$)/)
    expect(policy).toMatch(/(^|;)base-uri 'self'(;|$)/)
    expect(policy).toMatch(/(^|;)form-action 'self'(;|$)/)
    expect(policy).toMatch(/(^|;)frame-ancestors '(self|none)'(;|$)/)
    expect(policy).not.toContain('unsafe-eval')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\), geolocation=\(\)/)
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    expect(headers.get('x-powered-by')).toBeNull()
  })
})
