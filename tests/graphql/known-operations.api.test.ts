import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientOperations } from '../../commands/client-operations.ts'
import { knownOperations } from '../../server/graphql/known/operations.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { testApp } from '../support/test-app.ts'

const operations = clientOperations()
const listed = JSON.stringify(
  Object.fromEntries([...operations.values()].map(({ name, hash, text }) => [`${name}.${hash}`, text])),
)

const it = test
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rq-known-'))
    onCleanup(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'operations.json'), listed)
    return folder
  })
  .extend('app', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const app = await testApp({ env: { OPERATIONS: 'known', PAGES_FOLDER: folder } })
    onCleanup(app.close)
    return app
  })
  .extend('post', ({ app }) => async (body: object, token?: string) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    // oxlint-disable-next-line typescript/no-explicit-any
    return { status: response.status, ...((await response.json()) as { data?: any; errors?: any[] }) }
  })

const asked = (name: string, variables: object = {}) => ({
  operationName: name,
  variables,
  extensions: { persistedQuery: { sha256Hash: operations.get(name)?.hash } },
})

describe('the server in production', () => {
  it('answers an operation of the pages by its name and hash', async ({ app, post }) => {
    const { token, account } = await anAccount(app.wired.services)
    const { status, data } = await post(asked('Viewer'), token)
    expect(status).toBe(200)
    expect(data.viewer.id).toBe(account._id)
  })

  it.for([
    ['a document of the caller’s own', { query: '{ serverVersion }' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a document of the pages as text', { query: operations.get('Viewer')?.text }],
    [
      'a hash that no build wrote',
      { operationName: 'Viewer', extensions: { persistedQuery: { sha256Hash: 'AAAAAA' } } },
    ],
    ['a hash under another name', { ...asked('Viewer'), operationName: 'Fairs' }],
    [
      'a name of the language',
      { operationName: '__proto__', extensions: { persistedQuery: { sha256Hash: 'x' } } },
    ],
    [
      'a hash with a document beside it',
      { ...asked('Viewer'), operationName: 'X', query: '{ serverVersion }' },
    ],
  ] as const)('does not run %s', async ([, body], { post }) => {
    const { status, data, errors } = await post(body)
    expect(status).toBe(400)
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      {
        message: /does not know this operation/,
        extensions: { code: 'INVALID', reason: 'OPERATION_NOT_KNOWN' },
      },
    ])
  })

  it('runs the known document, whatever document is sent beside its hash', async ({ post }) => {
    const { data } = await post({ ...asked('Viewer'), query: '{ serverVersion }' })
    expect(data).toEqual({ viewer: null })
  })

  it('refuses wrong variables as it always did, and tells nothing of the inside', async ({ post }) => {
    const { status, errors } = await post(asked('Fairs', { time: 'NEVER', first: 5 }))
    expect(status).toBe(400)
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID', reason: 'BAD_USER_INPUT' } }])
    expect((await post(asked('Fairs', { time: 'COMING', first: 100_000 }))).errors).toMatchObject([
      { extensions: { code: 'INVALID', fields: [{ path: 'first' }] } },
    ])
  })

  it('lets nobody act for another than the page was opened for, nor before duties', async ({ app, post }) => {
    const { token } = await aStaffMember(app.wired.services)
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-rongqiao-viewer': 'somebody',
      },
      body: JSON.stringify(asked('ReadAllNotifications')),
    })
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT' } }] })
    expect((await post(asked('ReadAllNotifications'), token)).errors).toBeUndefined()
  })

  it.for([
    ['a text of a megabyte would be', { text: 'x'.repeat(20_001) }],
    ['a list of 501', { list: Array.from({ length: 501 }, () => 1) }],
    ['lists within lists', { list: Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1)) }],
    ['a value eleven deep', { a: JSON.parse(`${'{"a":'.repeat(11)}1${'}'.repeat(11)}`) }],
    ['an object of 501 fields', Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`f${at}`, 1]))],
  ])('looks at variables before it executes anything: %s is refused', async ([, variables], { post }) => {
    const { status, errors } = await post(asked('Viewer', variables as object))
    expect(status).toBe(400)
    expect(errors?.[0]).toMatchObject({ message: /holds too much/, extensions: { code: 'INVALID' } })
  })
})

test('the operations are read again when the pages have been built anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rq-known-'))
  const file = join(folder, 'operations.json')
  let now = 0
  const known = knownOperations(folder, () => now)
  expect(known.find('A.1')).toBeNull()
  writeFileSync(file, JSON.stringify({ 'A.1': '{ serverVersion }' }))
  expect(known.find('A.1')).toBeNull()
  now += 1_000
  expect(known.find('A.1')?.operation.operation).toBe('query')
  expect(known.find('A.1')).toBe(known.find('A.1'))
  writeFileSync(file, JSON.stringify({ 'A.2': '{ serverVersion }' }))
  utimesSync(file, 1, 1)
  now += 1_000
  expect(known.find('A.2')).not.toBeNull()
  rmSync(folder, { recursive: true })
})

test('no two operations of the pages have one name and one hash', () => {
  expect(new Set([...operations.values()].map(({ hash }) => hash)).size).toBe(operations.size)
})
