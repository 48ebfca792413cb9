import { kept } from '../../../core/device/kept.ts'
import { useSession } from '../../../core/session/session.ts'

const most = 8
const device = kept<readonly string[]>('local', 'searches')

/** What was searched for in this browser, latest first. */
const read = (): readonly string[] => {
  const words = device.read()
  return Array.isArray(words) ? words.filter((each) => typeof each === 'string') : []
}

const note = (words: string): void =>
  device.write([words, ...read().filter((each) => each !== words)].slice(0, most))

const nothing = { read: (): readonly string[] => [], note: () => undefined, forget: () => undefined }
const own = { read, note, forget: () => device.drop() }

/** The searches of whoever sits here; signing out forgets them. Staff search for others, and nothing of that is kept. */
export const useRecent = () => (useSession().viewer?.role === 'STAFF' ? nothing : own)
