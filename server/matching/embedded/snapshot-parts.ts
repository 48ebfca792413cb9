import { yielding } from '../../platform/event-loop.ts'

/** What a snapshot is made of, by name, each as the bytes that lie in memory. Who keeps something gives and takes its own. */
export type Parts = Iterable<readonly [name: string, bytes: Uint8Array]>
export type Take = (name: string) => Uint8Array

/** The parts under a name of their own. */
export function* named(owner: string, parts: Parts): Parts {
  for (const [name, bytes] of parts) yield [`${owner} ${name}`, bytes]
}

export const takenFrom =
  (owner: string, take: Take): Take =>
  (name) =>
    take(`${owner} ${name}`)

/** Texts without line breaks, one a line. */
export const linesAsBytes = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'))

/** Calls with each of them in their order; others have their turn. */
export async function eachLine(bytes: Uint8Array, visit: (line: string) => void): Promise<void> {
  const yieldIfDue = yielding()
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let from = 0; from < whole.length;) {
    const found = whole.indexOf(0x0a, from)
    const to = found === -1 ? whole.length : found
    visit(whole.toString('utf8', from, to))
    from = to + 1
    await yieldIfDue()
  }
}
