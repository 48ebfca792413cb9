/** The port to where the bytes of files are kept. What is given is sealed already: a store sees neither types nor contents. */
export interface FileStore {
  /** Kept for good when it returns; under a name that is there already the new bytes stand. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Null when there is no such file. */
  get(name: string): Promise<Buffer | null>
  /** Taking away what is not there is no error. */
  remove(name: string): Promise<void>
}

const wellFormed = /^[0-9a-f]{32}$/

/** Names are made by us and by nobody else; anything but one of them never reaches a folder or an address. */
export function nameOfFile(name: string): string {
  if (!wellFormed.test(name)) throw new Error('This is not the name of a kept file.')
  return name
}
