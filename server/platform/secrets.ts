import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Encryption of single fields, and hashes to look them up by. */
export interface Secrets {
  /** AES-256-GCM; every call gives another text for the same value. */
  encrypt(plain: string): string
  decrypt(sealed: string): string
  /** HMAC-SHA-256 in hexadecimal: equal for equal values, useless without the key. */
  keyedHash(plain: string): string
}

const ivBytes = 12
const tagBytes = 16

/** `key` is at least 32 characters of secret; encryption and hashing get keys of their own by HKDF. */
export function createSecrets(key: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `rongqiao ${purpose}`, 32))
  const sealing = derive('field encryption')
  const hashing = derive('field lookup')
  return {
    encrypt(plain) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    decrypt(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, ivBytes))
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
    keyedHash: (plain) => createHmac('sha256', hashing).update(plain).digest('hex'),
  }
}
