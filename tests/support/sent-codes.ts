import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const codeIn = (message: string): string | undefined => /(?:验证码|Rongqiao: )(\d{6})/.exec(message)?.[1]

/** The code that was sent to a number, out of the outbox where messages are kept that nobody sends; waits for the workers. */
export async function codeSentTo(dataFolder: string, phone: string): Promise<string> {
  const folder = join(dataFolder, 'outbox')
  for (let tries = 0; tries < 100; tries++) {
    const files = existsSync(folder) ? readdirSync(folder) : []
    const messages = files
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
    const code = messages
      .filter((message) => message.includes(phone))
      .map(codeIn)
      .at(-1)
    if (code) return code
    await setTimeout(100)
  }
  throw new Error(`No code was sent to ${phone}.`)
}
