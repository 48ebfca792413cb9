import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secrets } from '../platform/secrets.ts'

const ivBytes = 12
const tagBytes = 16

/**
 * A file under a key of its own, and that key sealed under the installation's: when the installation's key is changed, only
 * keys are sealed anew, never files. The name is bound in, so that no file can be put in the place of another.
 */
export function sealFile(secrets: Secrets, name: string, bytes: Buffer) {
  const key = randomBytes(32)
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return {
    sealed: Buffer.concat([iv, cipher.getAuthTag(), body]),
    keySealed: secrets.encrypt(key.toString('base64')),
  }
}

/** Throws when a bit of it, its name or its key is another. */
export function openFile(secrets: Secrets, name: string, keySealed: string, sealed: Buffer): Buffer {
  const key = Buffer.from(secrets.decrypt(keySealed), 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes))
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
}
