import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Encryption of single fields, and hashes to look them up by, under the current key; those of before still open and find. */
export interface Secrets {
  /** AES-256-GCM under the current key, whose id comes first; every call gives another text for the same value. */
  encrypt(plain: string): string
  /** Opens what any of the keys has sealed; an unknown key is refused by its id. */
  decrypt(sealed: string): string
  /** Whether it is sealed under the current key. */
  isCurrent(sealed: string): boolean
  /**
   * HMAC-SHA-256 in hexadecimal, one for each key, the current one's first: equal for equal values, useless
   * without the key. Stored whole, so that a unique index also finds what was hashed before the key was changed.
   */
  keyedHashes(plain: string): string[]
  /** Texts that go out and come back, under a key of the purpose's own: nothing sealed for another opens here. */
  forPurpose(purpose: string): PurposeSeal
}

/** What is sealed may be handed to anybody: it says nothing, and cannot be made or altered outside. */
interface PurposeSeal {
  /** Of letters, digits, `-` and `_`; another text each time. */
  seal(plain: string): string
  /** Null for whatever was not sealed here, for this purpose, as it is. */
  open(sealed: string): string | null
}

const ivBytes = 12
const tagBytes = 16

function keyFrom(secret: string) {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `rongqiao ${purpose}`, 32))
  return {
    id: derive('key id').toString('hex').slice(0, 8),
    sealing: derive('field encryption'),
    hashing: derive('field lookup'),
    of: derive,
  }
}

type Key = ReturnType<typeof keyFrom>

function seal({ sealing }: Pick<Key, 'sealing'>, plain: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', sealing, iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

function open({ sealing }: Pick<Key, 'sealing'>, text: string): string {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}

/** For what was sealed before keys had ids: the one key that opens it. */
function openWithout(keys: readonly Key[], text: string): string {
  const opened = openedByAny(keys, text)
  if (opened !== null) return opened
  throw new Error('Neither SECRET_KEY nor SECRET_KEY_OLD opens this text, which bears no key id.')
}

function openedByAny(keys: readonly Pick<Key, 'sealing'>[], text: string): string | null {
  for (const key of keys)
    try {
      return open(key, text)
    } catch {
      continue
    }
  return null
}

function purposeSeal(all: readonly Key[], purpose: string): PurposeSeal {
  const keys = all.map((key) => ({ sealing: key.of(`purpose ${purpose}`) }))
  const [current] = keys as [Pick<Key, 'sealing'>]
  return {
    seal: (plain) => Buffer.from(seal(current, plain), 'base64').toString('base64url'),
    open: (sealed) =>
      // One text, one way to write it: an altered spelling of the same bytes is altered.
      Buffer.from(sealed, 'base64url').toString('base64url') === sealed
        ? openedByAny(keys, Buffer.from(sealed, 'base64url').toString('base64'))
        : null,
  }
}

/** Keys are at least 32 characters of secret; encryption, hashing and the id get keys of their own by HKDF. */
export function createSecrets(current: string, ...older: readonly string[]): Secrets {
  const key = keyFrom(current)
  const keys = [key, ...[...new Set(older)].filter((each) => each !== current).map(keyFrom)]
  return {
    encrypt: (plain) => `${key.id}.${seal(key, plain)}`,
    decrypt(sealed) {
      const [id = '', text] = sealed.split('.')
      if (text === undefined) return openWithout(keys, sealed)
      const known = keys.find((each) => each.id === id)
      if (known === undefined)
        throw new Error(`Sealed under key ${id}, which is neither SECRET_KEY nor SECRET_KEY_OLD.`)
      return open(known, text)
    },
    isCurrent: (sealed) => sealed.startsWith(`${key.id}.`),
    forPurpose: (purpose) => purposeSeal(keys, purpose),
    keyedHashes: (plain) =>
      keys.map(({ hashing }) => createHmac('sha256', hashing).update(plain).digest('hex')),
  }
}
