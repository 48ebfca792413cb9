import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../database.ts'
import type { Secrets } from '../secrets.ts'
import { installationOf } from './installation.ts'

/** What is sealed for nothing but to be opened again. */
const known = 'rongqiao'

const doesNotFit = (sealed: string): Error => {
  const [id, text] = sealed.split('.')
  const under = text === undefined ? 'another key' : `the key ${id}`
  return new Error(
    `SECRET_KEY does not fit this database, whose secrets are sealed under ${under}. Give the key of before as SECRET_KEY; ` +
      'while it is being changed, give it as SECRET_KEY_OLD until `npm run reseal` is done.',
  )
}

function refuseUnlessOpened(secrets: Secrets, sealed: string): void {
  try {
    secrets.decrypt(sealed)
  } catch {
    throw doesNotFit(sealed)
  }
}

const putSeal = (connection: Connection, sealed: string) =>
  installationOf(connection)
    .updateOne({ _id: 'secret-key' }, { $setOnInsert: { sealed } }, { upsert: true })
    .catch((error: unknown) => {
      // Another process was first.
      if (!isDuplicateKey(error)) throw error
    })

/**
 * Refuses to go on with keys that do not open what the database holds. At the very first start a value to try them on is put
 * there; a database of before is tried by `aSecret`, something that it holds sealed, if anything.
 */
export async function checkSecretKey(
  connection: Connection,
  secrets: Secrets,
  aSecret: () => Promise<string | null>,
): Promise<void> {
  const kept = () => installationOf(connection).findOne({ _id: 'secret-key' })
  const before = (await kept())?.sealed ?? (await aSecret())
  if (before !== null) refuseUnlessOpened(secrets, before)
  // What the key of before has sealed is left alone: that key is still needed.
  if (before !== null && !secrets.isCurrent(before)) return
  await putSeal(connection, secrets.encrypt(known))
  const sealed = (await kept())?.sealed
  if (sealed !== undefined) refuseUnlessOpened(secrets, sealed)
}

/** Everything is sealed under the current key: the one before is needed no more. */
export async function renewSecretCheck(connection: Connection, secrets: Secrets): Promise<void> {
  await installationOf(connection).updateOne(
    { _id: 'secret-key' },
    { $set: { sealed: secrets.encrypt(known) } },
    { upsert: true },
  )
}
