import { badValue, failedToParse, notImplemented, refuse, typeMismatch } from '../errors.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, typeName, words, type Doc } from '../values/types.ts'

/** What any command may carry. */
const GENERIC =
  '$db lsid $clusterTime $readPreference readConcern writeConcern maxTimeMS comment apiVersion apiStrict apiDeprecationErrors txnNumber autocommit startTransaction'

/** What each command may carry besides; a command that is not named here takes anything, as in MongoDB. */
const FIELDS: Record<string, string> = {
  find: 'filter sort projection hint skip limit batchSize singleBatch noCursorTimeout allowPartialResults collation allowDiskUse let oplogReplay min max returnKey showRecordId tailable awaitData',
  aggregate: 'pipeline explain allowDiskUse cursor bypassDocumentValidation collation hint let',
  count: 'query limit skip hint collation fields',
  distinct: 'key query collation hint',
  insert: 'documents ordered bypassDocumentValidation',
  update: 'updates ordered bypassDocumentValidation let',
  delete: 'deletes ordered let',
  findAndModify:
    'query sort remove update new fields upsert bypassDocumentValidation collation arrayFilters hint let',
  getMore: 'collection batchSize',
  killCursors: 'cursors',
  create:
    'capped timeseries expireAfterSeconds clusteredIndex changeStreamPreAndPostImages autoIndexId size max storageEngine validator validationLevel validationAction indexOptionDefaults viewOn pipeline collation encryptedFields idIndex',
  createIndexes: 'indexes commitQuorum',
  drop: '',
  dropDatabase: '',
  dropIndexes: 'index',
  listCollections: 'filter nameOnly authorizedCollections cursor',
  listDatabases: 'filter nameOnly authorizedDatabases',
  listIndexes: 'cursor',
  explain: 'verbosity',
}

const KNOWN = new Map(Object.entries(FIELDS).map(([name, own]) => [name, words(`${name} ${own} ${GENERIC}`)]))

export const UPDATE_STATEMENT = words('q u c multi upsert collation arrayFilters hint')
export const DELETE_STATEMENT = words('q limit collation hint')

/** Refuses (40415) a field that is none of those known. */
export const checkFields = (where: string, doc: Doc, known: ReadonlySet<string>): void => {
  for (const name in doc)
    if (!known.has(name)) throw refuse(40415, `BSON field '${where}.${name}' is an unknown field.`)
}

const checkWriteConcern = (given: unknown): void => {
  if (given === undefined) return
  if (!isPlainObject(given))
    throw typeMismatch(`"writeConcern" had the wrong type. Expected object, found ${typeName(given)}`)
  checkFields('writeConcern', given, words('w j wtimeout fsync provenance'))
  const { w } = given
  if (typeof w === 'string' && w !== 'majority')
    throw badValue(`cannot use non-majority 'w' mode ${w} when a host is not a member of a replica set`)
  if (width(w) !== undefined && toNumber(w) > 1)
    throw badValue("cannot use 'w' > 1 when a host is not replicated")
}

const checkReadConcern = (given: unknown): void => {
  const level = isPlainObject(given) ? (given['level'] ?? 'local') : 'local'
  if (level === 'linearizable' || level === 'snapshot')
    throw refuse(123, `node needs to be a replica set member to use read concern level ${level}`)
  if (!['local', 'available', 'majority'].includes(String(level)))
    throw failedToParse(`readConcern.level must be 'local', 'majority' or 'available', not ${String(level)}`)
}

const checkTransaction = (body: Doc): void => {
  if (['txnNumber', 'startTransaction', 'autocommit'].some((name) => body[name] !== undefined))
    throw refuse(20, 'Transaction numbers are only allowed on a replica set member or mongos')
}

/** Strings compare by code point here: a collation that asks for more is refused. */
export const checkCollation = (given: unknown): void => {
  const locale = isPlainObject(given) ? given['locale'] : undefined
  if (locale !== undefined && locale !== 'simple') throw notImplemented(`the collation '${String(locale)}'`)
}

/** Refuses what a command carries that is unknown, or that a single server cannot promise. */
export const checkCommand = (name: string, body: Doc): void => {
  const known = KNOWN.get(name)
  if (known) checkFields(name, body, known)
  checkCollation(body['collation'])
  checkTransaction(body)
  checkWriteConcern(body['writeConcern'])
  checkReadConcern(body['readConcern'])
}
