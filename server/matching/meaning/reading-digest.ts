import { createHash } from 'node:crypto'
import { encoderVersion } from '../../reading/index.ts'
import { reference } from '../../reference/index.ts'
import { readingSources } from './reading-sources.ts'

/**
 * Changes with everything by which postings are read: tables, code and packages, the model file, and what Unicode is to this Node. That
 * another one would read the same the same way is never assumed.
 */
export function readingDigest(): string {
  const hash = createHash('sha256')
  const parts = [reference().digest(), readingSources(), encoderVersion(), process.versions['unicode']]
  return hash.update(parts.join(' ')).digest('base64url')
}
