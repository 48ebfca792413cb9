import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSecrets } from '../../server/platform/secrets.ts'

const [first, second, third] = ['first', 'second', 'third'].map(
  (name) => `the ${name} key of more than thirty-two characters`,
) as [string, string, string]
const id = '350505199001011234'

/** As texts were sealed, and hashed, before keys had ids. */
function sealedBefore(secret: string, plain: string) {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `rongqiao ${purpose}`, 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive('field encryption'), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return {
    sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'),
    hash: createHmac('sha256', derive('field lookup')).update(plain).digest('hex'),
  }
}

describe('sealed text', () => {
  it('opens again, is another text each time, and does not show what it holds', () => {
    const secrets = createSecrets(first)
    const [one, other] = [secrets.encrypt(id), secrets.encrypt(id)]
    expect(secrets.decrypt(one)).toBe(id)
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[1] ?? '', 'base64').toString('latin1')).not.toContain(id)
  })

  it('bears the id of its key, which says nothing of the key', () => {
    const [keyId] = createSecrets(first).encrypt(id).split('.')
    expect(keyId).toMatch(/^[0-9a-f]{8}$/)
    expect(createSecrets(first).encrypt(id).split('.')[0]).toBe(keyId)
    expect(createSecrets(second).encrypt(id).split('.')[0]).not.toBe(keyId)
  })

  it('opens under a new key as long as the old one is given', () => {
    const sealed = createSecrets(first).encrypt(id)
    expect(createSecrets(second, first).decrypt(sealed)).toBe(id)
  })

  it('under a key that is not given is refused by the id of that key', () => {
    const sealed = createSecrets(first).encrypt(id)
    const [keyId = ''] = sealed.split('.')
    expect(() => createSecrets(second, third).decrypt(sealed)).toThrow(
      `Sealed under key ${keyId}, which is neither SECRET_KEY nor SECRET_KEY_OLD.`,
    )
  })

  it('from before keys had ids opens under whichever key sealed it', () => {
    const { sealed } = sealedBefore(first, id)
    expect(createSecrets(first).decrypt(sealed)).toBe(id)
    expect(createSecrets(second, first).decrypt(sealed)).toBe(id)
    expect(() => createSecrets(second, third).decrypt(sealed)).toThrow(/bears no key id/)
  })

  it('that was tampered with does not open', () => {
    const secrets = createSecrets(first)
    const [keyId, body = ''] = secrets.encrypt(id).split('.')
    const bytes = Buffer.from(body, 'base64')
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    expect(() => secrets.decrypt(`${keyId}.${bytes.toString('base64')}`)).toThrow()
  })

  it('is current only under the current key', () => {
    const secrets = createSecrets(second, first)
    expect(secrets.isCurrent(secrets.encrypt(id))).toBe(true)
    expect(secrets.isCurrent(createSecrets(first).encrypt(id))).toBe(false)
    expect(secrets.isCurrent(sealedBefore(second, id).sealed)).toBe(false)
  })
})

describe('keyed hashes', () => {
  it('are one for each known key, the current one’s first, the same as before keys could be changed', () => {
    const hashes = createSecrets(second, first).keyedHashes(id)
    expect(hashes).toEqual([sealedBefore(second, id).hash, sealedBefore(first, id).hash])
  })

  it('hold a key that is given twice once', () => {
    expect(createSecrets(first, first).keyedHashes(id)).toHaveLength(1)
  })
})
