import { Double } from 'bson'
import { codeName, type MongoRefusal } from '../errors.ts'
import type { Doc } from '../values/types.ts'

/** A refusal in the shape of a command's reply. */
export const errorReply = (refusal: MongoRefusal): Doc => ({
  ok: new Double(0),
  errmsg: refusal.message,
  code: refusal.code,
  codeName: codeName(refusal.code),
  ...refusal.extra,
})
