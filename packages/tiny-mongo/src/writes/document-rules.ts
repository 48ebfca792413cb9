import { refuse } from '../errors.ts'
import { compileFilter, type Filter } from '../query/matcher.ts'
import type { Collection } from '../storage/collection.ts'
import { isPlainObject, isRegex, type Doc } from '../values/types.ts'

const MAX_DOCUMENT = 16 * 1024 * 1024

const validators = new WeakMap<Doc, Filter>()

const validatorOf = (spec: Doc): Filter => {
  let filter = validators.get(spec)
  if (!filter) validators.set(spec, (filter = compileFilter(spec)))
  return filter
}

/** Refuses (121) what the collection's validator does not accept; a valid document must stay valid. */
export const checkValid = (c: Collection, after: Doc, bypass: boolean, before?: Doc): void => {
  const spec = c.options['validator']
  if (!isPlainObject(spec) || bypass || Object.keys(spec).length === 0) return
  const { validationLevel, validationAction } = c.options
  if (validationLevel === 'off' || validationAction === 'warn') return
  const filter = validatorOf(spec)
  if (filter(after) || (validationLevel === 'moderate' && before && !filter(before))) return
  throw refuse(121, 'Document failed validation', {
    errInfo: { failingDocumentId: after['_id'], details: { operatorName: 'validator' } },
  })
}

export const checkSize = (raw: Buffer, code = 10334): void => {
  if (raw.length <= MAX_DOCUMENT) return
  const shown =
    code === 17419
      ? 'Resulting document after update is larger than 16777216'
      : `BSONObj size: ${raw.length} (0x${raw.length.toString(16).toUpperCase()}) is invalid. Size must be between 0 and 16793600(16MB)`
  throw refuse(code, shown)
}

/** _id may be anything but an array, a regex or undefined. */
export const checkId = (id: unknown): void => {
  if (Array.isArray(id)) throw refuse(53, "The '_id' value cannot be of type array")
  if (isRegex(id)) throw refuse(53, "The '_id' value cannot be of type regex")
  if (
    isPlainObject(id) &&
    Object.keys(id).some((name) => name.startsWith('$') && !['$ref', '$id', '$db'].includes(name))
  ) {
    throw refuse(
      52,
      `_id fields may not contain '$'-prefixed fields: ${Object.keys(id)[0]} is not valid for storage.`,
    )
  }
}
