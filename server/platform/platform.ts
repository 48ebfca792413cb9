import type { Redis } from 'ioredis'
import type { Connection } from 'mongoose'
import type { Clock } from './clock.ts'
import type { NewId } from './ids.ts'
import type { FileStore } from './files/index.ts'
import type { Log } from './log.ts'
import type { MailPort } from './mail/mail.ts'
import type { Queue } from './queue/queue.ts'
import type { Scanner } from './scanning/index.ts'
import type { Secrets } from './secrets.ts'
import type { SmsPort } from './sms/index.ts'

/** What every feature stands on: each names the parts that it needs, tests replace single ones. */
export interface Platform {
  readonly connection: Connection
  readonly redis: Redis
  readonly queue: Queue
  readonly clock: Clock
  readonly newId: NewId
  readonly secrets: Secrets
  readonly log: Log
  readonly mail: MailPort
  readonly sms: SmsPort
  readonly files: FileStore
  readonly scanner: Scanner
}
