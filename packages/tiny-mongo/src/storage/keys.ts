const RECORD_KEY = 10

/** A document's key: collection, then its number in order of insertion. */
export const recordKey = (collection: number, record: number): Buffer => {
  const key = Buffer.allocUnsafe(RECORD_KEY)
  key.writeUInt32BE(collection, 0)
  key.writeUIntBE(record, 4, 6)
  return key
}

export const recordOf = (key: Buffer): number => key.readUIntBE(key.length - 6, 6)

export const idBytes = (id: number): Buffer => {
  const key = Buffer.allocUnsafe(4)
  key.writeUInt32BE(id, 0)
  return key
}

export const recordBytes = (record: number): Buffer => {
  const bytes = Buffer.allocUnsafe(6)
  bytes.writeUIntBE(record, 0, 6)
  return bytes
}
