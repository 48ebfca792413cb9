import { asRefusal, errorReply, refuse } from '../errors.ts'
import type { Store } from '../store.ts'
import type { Doc } from '../values/types.ts'
import type { Incoming } from '../wire/message.ts'
import { Work } from '../work.ts'
import { AGGREGATION } from './aggregate.ts'
import { COLLECTIONS } from './collections.ts'
import type { Command, Reply } from './context.ts'
import { DIAGNOSTICS } from './diagnostics.ts'
import { EXPLAIN } from './explain.ts'
import { countField } from './fields.ts'
import { FIND_AND_MODIFY } from './find-and-modify.ts'
import { INDEXES } from './indexes.ts'
import { checkCommand } from './known-fields.ts'
import { READING } from './reading.ts'
import { SUMMARIES } from './summaries.ts'
import { WRITING } from './writing.ts'

const READS = { ...AGGREGATION, ...DIAGNOSTICS, ...EXPLAIN, ...READING, ...SUMMARIES }
const WRITES = { ...COLLECTIONS, ...FIND_AND_MODIFY, ...INDEXES, ...WRITING }
const COMMANDS = new Map<string, Command>(Object.entries({ ...READS, ...WRITES }))

/** Other spellings that clients use. */
const SPELLINGS = new Map([
  ['findandmodify', 'findAndModify'],
  ['ismaster', 'isMaster'],
  ['buildinfo', 'buildInfo'],
  ['deleteIndexes', 'dropIndexes'],
])

const commandOf = (name: string): Command => {
  if (name.toLowerCase() === 'mapreduce')
    throw refuse(115, 'mapReduce is not supported by the embedded store')
  const command = COMMANDS.get(name)
  if (!command) throw refuse(59, `no such command: '${name}'`)
  return command
}

/** A command's body, under the name it is known by. */
const spelt = (body: Doc): { name: string; body: Doc } => {
  const given = Object.keys(body)[0] ?? ''
  const name = SPELLINGS.get(given) ?? given
  if (name === 'aggregate' && body['explain'] === true)
    return { name: 'explain', body: { explain: body, $db: body['$db'] } }
  if (name === given) return { name, body }
  const { [given]: value, ...rest } = body
  return { name, body: { [name]: value, ...rest } }
}

/** Runs the command a message holds; every failure becomes a reply. */
export const dispatch = async (store: Store, incoming: Incoming, connection: number): Promise<Reply> => {
  try {
    const { name, body } = spelt(incoming.body)
    const command = commandOf(name)
    checkCommand(name, body)
    const database = body['$db']
    if (typeof database !== 'string') throw refuse(40571, 'OP_MSG requests require a $db argument')
    const work = new Work(store.ledger, countField(body, 'maxTimeMS'))
    try {
      return await command({ store, name, database, body, connection, work })
    } finally {
      work.done()
    }
  } catch (error) {
    return errorReply(asRefusal(error))
  }
}
