import { ObjectId } from 'bson'

/** A new id: 24 hexadecimal characters, growing with time; tests give their own. */
export type NewId = () => string

export const newObjectId: NewId = () => new ObjectId().toHexString()
