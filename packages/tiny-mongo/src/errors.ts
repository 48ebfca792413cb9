import { BSONError, Double } from 'bson'
import type { Doc } from './values/types.ts'

const CODE_NAMES = new Map(
  `1 InternalError, 2 BadValue, 9 FailedToParse, 13 Unauthorized, 14 TypeMismatch, 15 Overflow, 20 IllegalOperation,
  22 InvalidBSON, 26 NamespaceNotFound, 27 IndexNotFound, 28 PathNotViable, 40 ConflictingUpdateOperators,
  43 CursorNotFound, 48 NamespaceExists, 50 MaxTimeMSExpired, 52 DollarPrefixedFieldName, 53 InvalidIdField,
  54 NotSingleValueField, 56 EmptyFieldName, 59 CommandNotFound, 66 ImmutableField, 67 CannotCreateIndex,
  72 InvalidOptions, 73 InvalidNamespace, 76 NoReplicationEnabled, 85 IndexOptionsConflict, 86 IndexKeySpecsConflict,
  111 NotExactValueField, 115 CommandNotSupported, 121 DocumentValidationFailure, 123 NotAReplicaSet,
  146 ExceededMemoryLimit, 168 InvalidPipelineOperator, 171 CannotIndexParallelArrays, 175 QueryPlanKilled,
  197 InvalidIndexSpecificationOption, 238 NotImplemented, 292 QueryExceededMemoryLimitNoDiskUseAllowed,
  10334 BSONObjectTooLarge, 11000 DuplicateKey, 14031 OutOfDiskSpace, 40415 IDLUnknownField`
    .split(',')
    .map((each) => each.trim().split(' '))
    .map(([code, name]) => [Number(code), name]),
)

/** A refusal with MongoDB's own code; `extra` joins the reply (keyPattern, keyValue, errInfo). */
export class MongoRefusal extends Error {
  readonly code: number
  readonly extra: Doc
  constructor(code: number, message: string, extra: Doc) {
    super(message)
    this.code = code
    this.extra = extra
  }
}

export const codeName = (code: number): string => CODE_NAMES.get(code) ?? `Location${code}`

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
  if (error instanceof BSONError) return refuse(22, message)
  return refuse(error instanceof RangeError && /call stack/i.test(message) ? 15 : 1, message)
}

/** A refusal in the shape of a command's reply. */
export const errorReply = ({ code, message, extra }: MongoRefusal): Doc => ({
  ok: new Double(0),
  errmsg: message,
  code,
  codeName: codeName(code),
  ...extra,
})
