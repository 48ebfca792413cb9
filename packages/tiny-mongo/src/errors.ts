import type { Doc } from './values/types.ts'

const CODE_NAMES: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  11: 'UserNotFound',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  57: 'DottedFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  121: 'DocumentValidationFailure',
  166: 'CommandNotSupportedOnView',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  175: 'QueryPlanKilled',
  197: 'InvalidIndexSpecificationOption',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
}

/** A refusal with MongoDB's own code; `extra` joins the reply (keyPattern, keyValue, errInfo). */
export class MongoRefusal extends Error {
  readonly code: number
  readonly extra: Doc
  constructor(code: number, message: string, extra: Doc = {}) {
    super(message)
    this.code = code
    this.extra = extra
  }
}

export const codeName = (code: number): string => CODE_NAMES[code] ?? `Location${code}`

export const refuse = (code: number, message: string, extra: Doc = {}): MongoRefusal =>
  new MongoRefusal(code, message, extra)

export const badValue = (message: string): MongoRefusal => refuse(2, message)
export const failedToParse = (message: string): MongoRefusal => refuse(9, message)
export const typeMismatch = (message: string): MongoRefusal => refuse(14, message)
export const notImplemented = (what: string): MongoRefusal =>
  refuse(238, `${what} is not supported by the embedded store`)

/** Whatever was thrown, as a refusal; a programming fault becomes InternalError with its message. */
export const asRefusal = (error: unknown): MongoRefusal => {
  if (error instanceof MongoRefusal) return error
  const message = error instanceof Error ? error.message : String(error)
  if (process.env['EMBEDDED_MONGO_TRACE']) console.error(error)
  return refuse(error instanceof RangeError && /call stack/i.test(message) ? 15 : 1, message)
}
