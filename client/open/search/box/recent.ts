import { kept } from '../../../core/device/kept.ts'

const most = 8
const device = kept<readonly string[]>('local', 'searches')

/** What was searched for in this browser, latest first; signing out forgets it. */
export const recentWords = (): readonly string[] => {
  const words = device.read()
  return Array.isArray(words) ? words.filter((each) => typeof each === 'string') : []
}

export const noteWords = (words: string): void =>
  device.write([words, ...recentWords().filter((each) => each !== words)].slice(0, most))

export const forgetWords = (): void => device.drop()
