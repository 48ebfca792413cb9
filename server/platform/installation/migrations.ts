import { setTimeout } from 'node:timers/promises'
import type { Connection } from 'mongoose'
import { systemClock } from '../clock.ts'
import { isDuplicateKey } from '../database.ts'
import { codesProven } from './codes-proven.ts'
import { decisionsFoundAgain } from './decisions-found-again.ts'
import { namesBySound } from './names-by-sound.ts'
import { isNoIndex } from './no-index.ts'
import { rightsByArea } from './rights-by-area.ts'
import { installationOf, type InstallationRow } from './installation.ts'

/** A change of records that are there already, when what the product expects of them has changed. */
export interface Migration {
  /** Kebab-case, and never changed again. */
  readonly name: string
  /** Changes the records and says what it did. It may have been cut short before, and goes on from there. */
  readonly run: (connection: Connection) => Promise<string>
}

/** In the order in which they are made; none is ever taken away or put before another. */
const migrations: readonly Migration[] = [
  {
    name: 'resident-ids-of-two-files',
    async run(connection) {
      const dropped = await connection
        .collection('veterans')
        .dropIndex('residentIdHash_1')
        .then(() => true, isNoIndex)
      return dropped
        ? 'two files may hold one resident ID until staff have looked'
        : 'there was nothing to change'
    },
  },
  {
    name: 'numbers-of-verified-people',
    async run(connection) {
      const verified = { 'verification.state': 'VERIFIED' }
      const named = { projection: { accountId: 1 } }
      const [people, firms] = await Promise.all(
        ['veterans', 'employers'].map((name) => connection.collection(name).find(verified, named).toArray()),
      )
      const ids = [...(people ?? []), ...(firms ?? [])].map(({ accountId }) => String(accountId))
      const { modifiedCount } = await connection
        .collection<{ _id: string; phoneProvedAt?: Date | null }>('accounts')
        .updateMany({ _id: { $in: ids }, phoneProvedAt: null }, { $set: { phoneProvedAt: systemClock() } })
      return `the numbers of ${modifiedCount} people whom staff have verified count as proved`
    },
  },
  { name: 'rights-by-area', run: rightsByArea },
  {
    name: 'members-of-organisations',
    async run(connection) {
      const firms = connection.collection<{ _id: string; accountId: string; createdAt: Date }>('employers')
      const without = firms.find(
        { members: { $exists: false } },
        { projection: { accountId: 1, createdAt: 1 } },
      )
      let count = 0
      for await (const { _id, accountId, createdAt } of without) {
        await firms.updateOne(
          { _id },
          { $set: { members: [{ accountId, since: createdAt ?? systemClock() }] } },
        )
        count += 1
      }
      return `${count} organisations have their owner as the first member`
    },
  },
  { name: 'names-by-sound', run: namesBySound },
  {
    name: 'departments-of-staff',
    async run(connection) {
      const { modifiedCount } = await connection
        .collection('accounts')
        .updateMany(
          { role: 'STAFF', departments: { $exists: false } },
          { $set: { departments: ['EMPLOYMENT', 'RELIEF'] } },
        )
      return `${modifiedCount} members of staff work for both departments until the bureau says otherwise`
    },
  },
  { name: 'decisions-found-again', run: decisionsFoundAgain },
  { name: 'codes-proven', run: codesProven },
  {
    name: 'accounts-used-until-now',
    async run(connection) {
      const { modifiedCount } = await connection
        .collection('accounts')
        .updateMany(
          { phone: /^\+/, disabledAt: null, activeAt: { $exists: false } },
          { $set: { activeAt: systemClock() } },
        )
      return `${modifiedCount} accounts count as used until now`
    },
  },
]

/** The first version is that of databases which did not say theirs. */
export const schemaVersion = (known: readonly Migration[] = migrations): number => 1 + known.length

const lockMs = 600_000
const waitMs = 500

export const newerSchema = (version: number, known: number): Error =>
  new Error(
    `This data is of schema version ${version}, and this Rongqiao knows ${known} at most. Install the Rongqiao that wrote it, or a newer one.`,
  )

/** A database that holds nothing begins with the newest version. */
async function firstVersion(connection: Connection, known: readonly Migration[]): Promise<number> {
  const held = await connection.listCollections()
  return held.length === 0 ? schemaVersion(known) : 1
}

async function versionOf(connection: Connection, known: readonly Migration[]): Promise<number> {
  const rows = installationOf(connection)
  const said = await rows.findOne({ _id: 'schema' })
  if (said?.version !== undefined) return said.version
  const schema: InstallationRow = { _id: 'schema', version: await firstVersion(connection, known), done: [] }
  try {
    await rows.insertOne(schema)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
  return versionOf(connection, known)
}

/** Runs one migration unless another process is at it or has done it. Gives what it did, or null. */
async function runAlone(connection: Connection, { name, run }: Migration, version: number) {
  const rows = installationOf(connection)
  const now = systemClock()
  const lockedUntil = new Date(now.getTime() + lockMs)
  const free = {
    $or: [{ lockedUntil: { $exists: false } }, { lockedUntil: null }, { lockedUntil: { $lte: now } }],
  }
  const locked = await rows.updateOne({ _id: 'schema', version, ...free }, { $set: { lockedUntil } })
  if (locked.modifiedCount === 0) return null
  try {
    const did = await run(connection)
    await rows.updateOne(
      { _id: 'schema', version, lockedUntil },
      {
        $set: { version: version + 1, lockedUntil: null },
        $push: { done: { name, did, at: systemClock() } },
      },
    )
    return did
  } catch (error) {
    await rows.updateOne({ _id: 'schema', version, lockedUntil }, { $set: { lockedUntil: null } })
    throw error
  }
}

/**
 * Brings the records to what this program expects: every migration once, in order, by one process while the others wait. `say` is
 * told what each did. Refuses a database that a newer program has written.
 */
export async function migrate(
  connection: Connection,
  say: (line: string) => void,
  known: readonly Migration[] = migrations,
): Promise<void> {
  for (;;) {
    const version = await versionOf(connection, known)
    if (version > schemaVersion(known)) throw newerSchema(version, schemaVersion(known))
    const next = known[version - 1]
    if (next === undefined) return
    const did = await runAlone(connection, next, version)
    if (did === null) await setTimeout(waitMs)
    else say(`${next.name}: ${did}`)
  }
}
