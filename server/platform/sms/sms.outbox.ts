import { mkdir, rename, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SmsPort } from './sms.ts'

/** Keeps each message as a readable `<id>.txt` in `folder`; the same message twice is one file. Nothing is ever sent. */
export const outboxSms = (folder: string): SmsPort => ({
  takesAnyText: true,
  async send({ id, to, text }) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const half = join(folder, `${id}.${randomUUID()}.part`)
    await writeFile(half, `To: ${to}\n\n${text}\n`, { mode: 0o600 })
    await rename(half, join(folder, `${id}.txt`))
  },
})
