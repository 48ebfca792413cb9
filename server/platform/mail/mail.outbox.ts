import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Mail, MailPort } from './mail.ts'
import { messageOf } from './message.ts'

/** Keeps each mail as a readable `<id>.eml` in `folder`; the same mail twice is one file. Nothing is ever sent. */
export function outboxMail(folder: string, from: string): MailPort {
  const composer = createTransport({ streamTransport: true, buffer: true })
  async function keep(mail: Mail): Promise<void> {
    const file = join(folder, `${mail.id}.eml`)
    if (existsSync(file)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { message } = await composer.sendMail({ ...messageOf(mail, from), textEncoding: 'base64' })
    const half = `${file}.${randomUUID()}.part`
    await writeFile(half, message as Buffer, { mode: 0o600 })
    await rename(half, file)
  }
  return {
    async send(mail) {
      await keep(mail)
      return { state: 'KEPT', providerId: `${mail.id}.eml` }
    },
    async close() {},
  }
}
