/** A person as the provider of an office tells of them. */
export interface OfficePerson {
  /** Names the person at this provider, for ever: issuer and subject. */
  readonly key: string
  /** `+86…`, where the provider says that it has proved the number. */
  readonly phone: string | null
  /** Whether the provider says that it asked for two things, or one that counts for two. */
  readonly hasTwoFactors: boolean
}

/** Methods that a password alone does not answer (RFC 8176, section 2). */
const strong: ReadonlySet<string> = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'pop'])

export type Claims = Readonly<Record<string, unknown>>

const mainland = /^(?:\+?86)?(1\d{10})$/

/** OpenID Connect Core 1.0, section 5.1: `phone_number` is E.164; offices of the mainland leave the country out. */
function provedPhone({ phone_number: phone, phone_number_verified: isProved }: Claims): string | null {
  if (isProved !== true || typeof phone !== 'string') return null
  const [, number] = mainland.exec(phone.replace(/[\s()-]/g, '')) ?? []
  return number === undefined ? null : `+86${number}`
}

export const personOf = (issuer: string, subject: string, claims: Claims): OfficePerson => ({
  key: `${issuer}#${subject}`,
  phone: provedPhone(claims),
  hasTwoFactors: [claims['amr']].flat().some((method) => typeof method === 'string' && strong.has(method)),
})
