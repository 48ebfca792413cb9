import { asRefusal, refuse } from '../errors.ts'
import type { Store } from '../store.ts'
import type { Doc } from '../values/types.ts'
import type { Incoming } from '../wire/message.ts'
import { AGGREGATION } from './aggregate.ts'
import { BULK } from './bulk-write.ts'
import { COLLECTIONS } from './collections.ts'
import type { Command } from './context.ts'
import { DATABASES } from './databases.ts'
import { DIAGNOSTICS } from './diagnostics.ts'
import { errorReply } from './error-reply.ts'
import { EXPLAIN } from './explain.ts'
import { FIND_AND_MODIFY } from './find-and-modify.ts'
import { INDEXES } from './indexes.ts'
import { READING } from './reading.ts'
import { SUMMARIES } from './summaries.ts'
import { WRITING } from './writing.ts'

const COMMANDS: Record<string, Command> = {
  ...AGGREGATION,
  ...BULK,
  ...COLLECTIONS,
  ...DATABASES,
  ...DIAGNOSTICS,
  ...EXPLAIN,
  ...FIND_AND_MODIFY,
  ...INDEXES,
  ...READING,
  ...SUMMARIES,
  ...WRITING,
}

const NOT_HERE: Record<string, string> = {
  mapReduce: 'mapReduce',
  mapreduce: 'mapReduce',
  geoNear: 'geoNear',
  geoSearch: 'geoSearch',
  group: 'group',
  eval: 'eval',
  $eval: 'eval',
}

const checkTransaction = (body: Doc): void => {
  if (
    body['txnNumber'] !== undefined ||
    body['startTransaction'] !== undefined ||
    body['autocommit'] !== undefined
  ) {
    throw refuse(20, 'Transaction numbers are only allowed on a replica set member or mongos')
  }
}

const commandOf = (name: string): Command => {
  if (NOT_HERE[name]) throw refuse(115, `${NOT_HERE[name]} is not supported by the embedded store`)
  const command = Object.prototype.hasOwnProperty.call(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw refuse(59, `no such command: '${name}'`)
  return command
}

/** Runs the command a message holds; every failure becomes a reply. */
export const dispatch = async (store: Store, incoming: Incoming, connection: number): Promise<Doc> => {
  const { body, silent } = incoming
  const name = Object.keys(body)[0] ?? ''
  try {
    const command = commandOf(name)
    checkTransaction(body)
    const database = body['$db']
    if (typeof database !== 'string') throw refuse(40571, 'OP_MSG requests require a $db argument')
    store.operations[name] = (store.operations[name] ?? 0) + 1
    return await command({ store, name, database, body, connection, silent })
  } catch (error) {
    return errorReply(asRefusal(error))
  }
}
