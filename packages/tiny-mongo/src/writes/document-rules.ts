import { BSONRegExp } from 'bson'
import { badValue, refuse } from '../errors.ts'
import { DBREF, type Filter } from '../query/filter.ts'
import { compileFilter } from '../query/matcher.ts'
import type { Collection } from '../storage/collection.ts'
import { isPlainObject, type Doc } from '../values/types.ts'

const MAX_DOCUMENT = 16 * 1024 * 1024
/** What an answer may hold: a stored document and a little more. */
const MAX_ANSWER = MAX_DOCUMENT + 16 * 1024

const validators = new WeakMap<Doc, Filter>()

const validatorOf = (spec: Doc): Filter => {
  let filter = validators.get(spec)
  if (!filter) validators.set(spec, (filter = compileFilter(spec)))
  return filter
}

/** Refuses (121) what the collection's validator does not accept; a valid document must stay valid. */
export const checkValid = (c: Collection, after: Doc, bypass: boolean, before?: Doc): void => {
  const { validator: spec, validationLevel, validationAction } = c.options
  if (!isPlainObject(spec) || bypass) return
  if (validationLevel === 'off' || validationAction === 'warn') return
  const filter = validatorOf(spec)
  if (filter(after) || (validationLevel === 'moderate' && before && !filter(before))) return
  throw refuse(121, 'Document failed validation', {
    errInfo: { failingDocumentId: after['_id'], details: { operatorName: 'validator' } },
  })
}

/** Refuses an answer's document that is too large to send. */
export const checkAnswer = ({ length }: Buffer): void => {
  if (length <= MAX_ANSWER) return
  const size = `${length} (0x${length.toString(16).toUpperCase()})`
  throw refuse(10334, `BSONObj size: ${size} is invalid. Size must be between 0 and ${MAX_ANSWER}(16MB)`)
}

/** Refuses a document above 16 MiB. */
export const checkSize = (raw: Buffer, updated = false): void => {
  if (raw.length <= MAX_DOCUMENT) return
  if (updated) throw refuse(17419, `Resulting document after update is larger than ${MAX_DOCUMENT}`)
  checkAnswer(raw)
  throw badValue(`object to insert too large. size in bytes: ${raw.length}, max size: ${MAX_DOCUMENT}`)
}

/** _id may be anything but an array or a regex; within, no name may begin with a dollar. */
export const checkId = (id: unknown): void => {
  const type = Array.isArray(id) ? 'array' : id instanceof BSONRegExp ? 'regex' : undefined
  if (type) throw refuse(53, `The '_id' value cannot be of type ${type}`)
  const names = isPlainObject(id) ? Object.keys(id) : []
  const dollar = names.find((name) => name.startsWith('$') && !DBREF.includes(name))
  if (dollar)
    throw refuse(52, `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`)
}
