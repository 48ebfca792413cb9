import { describe, expect } from 'vitest'
import { checkSecretKey, renewSecretCheck } from '../../server/platform/installation/secret-check.ts'
import { migrate, schemaVersion, type Migration } from '../../server/platform/installation/migrations.ts'
import { createSecrets } from '../../server/platform/secrets.ts'
import { onPlatform } from '../support/fixtures.ts'

const key = (name: string) => `${name} `.repeat(8)
const noSecret = async () => null

const it = onPlatform.extend('empty', async ({ platform }, { onCleanup }) => {
  onCleanup(() => platform.connection.dropDatabase())
  return platform.connection
})

describe('the key of an installation', () => {
  it('is tried at every start: another one is refused in a sentence', async ({ empty }) => {
    await checkSecretKey(empty, createSecrets(key('first')), noSecret)
    await checkSecretKey(empty, createSecrets(key('first')), noSecret)
    await expect(checkSecretKey(empty, createSecrets(key('other')), noSecret)).rejects.toThrow(
      /^SECRET_KEY does not fit this database, .* key [0-9a-f]{8}\. .* SECRET_KEY_OLD/,
    )
    await checkSecretKey(empty, createSecrets(key('other'), key('first')), noSecret)
  })

  it('of before is needed until everything is sealed anew', async ({ empty }) => {
    await checkSecretKey(empty, createSecrets(key('first')), noSecret)
    const both = createSecrets(key('second'), key('first'))
    await checkSecretKey(empty, both, noSecret)
    await expect(checkSecretKey(empty, createSecrets(key('second')), noSecret)).rejects.toThrow(/SECRET_KEY/)
    await renewSecretCheck(empty, both)
    await checkSecretKey(empty, createSecrets(key('second')), noSecret)
    await expect(checkSecretKey(empty, createSecrets(key('first')), noSecret)).rejects.toThrow(/SECRET_KEY/)
  })

  it('of a database that was never asked is tried on something that it holds', async ({ empty }) => {
    const sealed = createSecrets(key('first')).encrypt('110101199003070000')
    await expect(checkSecretKey(empty, createSecrets(key('other')), async () => sealed)).rejects.toThrow(
      /SECRET_KEY/,
    )
    await checkSecretKey(empty, createSecrets(key('first')), async () => sealed)
    await expect(checkSecretKey(empty, createSecrets(key('other')), noSecret)).rejects.toThrow(/SECRET_KEY/)
  })

  it('is chosen once by processes that start together', async ({ empty }) => {
    const secrets = createSecrets(key('first'))
    await Promise.all(Array.from({ length: 10 }, () => checkSecretKey(empty, secrets, noSecret)))
    expect(await empty.collection('installation').countDocuments()).toBe(1)
  })
})

/** Appends its name to a list that the database holds. */
const adding = (name: string): Migration => ({
  name,
  async run(connection) {
    await connection
      .collection<{ _id: string; names: string[] }>('ran')
      .updateOne({ _id: 'list' }, { $push: { names: name } }, { upsert: true })
    return `added ${name}`
  },
})
const [one, two, three] = ['one', 'two', 'three'].map(adding) as [Migration, Migration, Migration]

describe('migrations', () => {
  it('run once, in order, and say what they did', async ({ empty }) => {
    await empty.collection('old').insertOne({ from: 'before versions were kept' })
    const said: string[] = []
    const run = (known: readonly Migration[]) => migrate(empty, (line) => said.push(line), known)
    await run([one, two])
    await run([one, two])
    await run([one, two, three])
    expect(said).toEqual(['one: added one', 'two: added two', 'three: added three'])
    expect(await empty.collection('ran').findOne({})).toMatchObject({ names: ['one', 'two', 'three'] })
    const schema = await empty.collection<{ _id: string }>('installation').findOne({ _id: 'schema' })
    expect(schema).toMatchObject({
      version: 4,
      done: [{ did: 'added one' }, { name: 'two' }, { name: 'three' }],
    })
  })

  it('are not for a database that begins today', async ({ empty }) => {
    const said: string[] = []
    await migrate(empty, (line) => said.push(line), [one, two])
    expect(said).toEqual([])
    expect(await empty.collection('installation').findOne({})).toMatchObject({ version: 3 })
  })

  it('run once also when many processes start together', async ({ empty }) => {
    await empty.collection('old').insertOne({})
    const slow = {
      ...one,
      run: async (...args: Parameters<Migration['run']>) => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        return one.run(...args)
      },
    }
    await Promise.all(Array.from({ length: 5 }, () => migrate(empty, () => {}, [slow, two])))
    expect(await empty.collection('ran').findOne({})).toMatchObject({ names: ['one', 'two'] })
  })

  it('that fail are tried again at the next start', async ({ empty }) => {
    await empty.collection('old').insertOne({})
    const failing = { ...one, run: () => Promise.reject(new Error('the disk is full')) }
    await expect(migrate(empty, () => {}, [failing])).rejects.toThrow('the disk is full')
    await migrate(empty, () => {}, [one])
    expect(await empty.collection('ran').findOne({})).toMatchObject({ names: ['one'] })
  })

  it('of a newer Rongqiao are refused in a sentence', async ({ empty }) => {
    await migrate(empty, () => {}, [one, two])
    await expect(migrate(empty, () => {}, [one])).rejects.toThrow(
      /schema version 3, and this Rongqiao knows 2 at most\. Install/,
    )
    expect(schemaVersion([one])).toBe(2)
  })
})

describe('the migration of resident IDs', () => {
  it('takes away that a second file could not hold one, and does nothing where it never was so', async ({
    empty,
  }) => {
    const said: string[] = []
    const veterans = empty.collection('veterans')
    await veterans.createIndex({ residentIdHash: 1 }, { unique: true, sparse: true })
    await migrate(empty, (line) => said.push(line))
    expect(said).toContainEqual(expect.stringMatching(/^resident-ids-of-two-files: two files may hold/))
    await veterans.insertMany([{ residentIdHash: ['same'] }, { residentIdHash: ['same'] }])
    await empty.collection('installation').deleteMany({})
    await migrate(empty, (line) => said.push(line))
    expect(said).toContainEqual('resident-ids-of-two-files: there was nothing to change')
  })
})

describe('the migration of numbers', () => {
  it('takes those of people whom staff have verified for proved, and no others', async ({ empty }) => {
    await empty.collection('installation').deleteMany({})
    type Row = { _id: string; accountId?: string; phoneProvedAt?: Date; verification?: { state: string } }
    const rows = (name: string) => empty.collection<Row>(name)
    await rows('accounts').insertMany(['a', 'b', 'c', 'd'].map((_id) => ({ _id })))
    await rows('veterans').insertMany([
      { _id: 'v1', accountId: 'a', verification: { state: 'VERIFIED' } },
      { _id: 'v2', accountId: 'b', verification: { state: 'SUBMITTED' } },
    ])
    await rows('employers').insertOne({ _id: 'e1', accountId: 'c', verification: { state: 'VERIFIED' } })
    const said: string[] = []
    await migrate(empty, (line) => said.push(line))
    expect(said).toContainEqual(expect.stringMatching(/^numbers-of-verified-people: the numbers of 2 people/))
    const proved = await rows('accounts')
      .find({ phoneProvedAt: { $type: 'date' } })
      .toArray()
    expect(proved.map(({ _id }) => _id).toSorted()).toEqual(['a', 'c'])
  })
})
