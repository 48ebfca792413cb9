import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { noticeVersion, type ConsentUse } from '../../rules/privacy.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { sweep } from '../../workers/sweep.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { outcomeOf } from '../support/outcome.ts'
import { anExport, asked, downloaded, exporting as it } from './an-export.ts'

const hour = 3_600_000
const village = '350505104210'

describe('an export', () => {
  it('is the asker’s alone, says who asked, when and why, and is in the log before it is made and downloaded', async ({
    app,
    services,
    staff,
  }) => {
    const person = await aVeteran(services, { name: '=1+1林守山' }, { phone: '+8613800000012' })
    const made = await anExport(services, staff, { search: '0012' })
    expect(made).toMatchObject({ standing: 'READY', rows: 1, leftOut: 0, by: staff.viewer.name })
    const { status, text, headers } = await downloaded(app, made._id, staff.token)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="rongqiao-[\d-]+\.csv"$/)
    expect(headers.get('cache-control')).toContain('no-store')
    const [list, by, on, why] = text.split('\r\n')
    expect([list, by, why]).toEqual([
      '\ufeff导出名单,退役军人名册',
      `导出人,${staff.viewer.name}`,
      `事由,${asked.reason}`,
    ])
    expect(on).toMatch(/^导出时间,\d{4}-\d\d-\d\d \d\d:\d\d$/)
    // No formula, and digits stay text.
    expect(text).toContain(`'${person.veteran.name},\t0012,`)
    const colleague = await aStaffMember(services)
    for (const other of [colleague.token, person.token, null])
      expect((await downloaded(app, made._id, other)).status).not.toBe(200)
    expect((await downloaded(app, made._id, colleague.token)).status).toBe(404)
    const log = await services.audit.auditLog(staff.viewer, { subjectId: made._id }, { first: 10 })
    expect(log.nodes.map(({ act, why: reason }) => [act, reason])).toEqual([
      ['downloadExport', asked.reason],
      ['makeExport', asked.reason],
    ])
  })

  it('is sealed where it is kept', async ({ app, services, staff }) => {
    await aVeteran(services, { name: '欧阳密' })
    await anExport(services, staff, { search: '欧阳密' })
    const folder = join(app.platform.dataFolder, 'evidence')
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    )
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files)
      expect((await readFile(join(parentPath, name))).includes('欧阳密')).toBe(false)
  })

  it('is seen by the bureau without what is in it, and ended by it; a village’s clerk sees neither', async ({
    app,
    services,
    staff,
  }) => {
    const clerk = await anAccount(services, { role: 'STAFF', reach: village, departments: ['RELIEF'] })
    const { _id } = await anExport(services, clerk)
    const list = '{ exports(first: 5) { nodes { id by reason isMine state rows } } }'
    const { data } = await app.ask(list, {}, { as: staff.token })
    expect(data.exports.nodes[0]).toEqual({
      ...{ id: _id, by: clerk.viewer.name, reason: asked.reason, isMine: false },
      ...{ state: 'READY', rows: 0 },
    })
    expect((await app.ask(list, {}, { as: clerk.token })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const other = await anAccount(services, { role: 'STAFF', reach: village })
    expect(await outcomeOf(services.exports.dropExport(other.viewer, _id))).toBe('NOT_FOUND')
    expect(await services.exports.dropExport(staff.viewer, _id)).toMatchObject({ standing: 'DROPPED' })
    expect(await services.exports.dropExport(clerk.viewer, _id)).toMatchObject({ standing: 'DROPPED' })
    expect((await downloaded(app, _id, clerk.token)).status).toBe(409)
  })

  it('holds what the asker reaches when it is made, and nothing when the account is closed by then', async ({
    app,
    services,
  }) => {
    await aVeteran(services, { name: '界山丁', areaCode: village })
    await aVeteran(services, { name: '别处丁', areaCode: '350505001' })
    const clerk = await anAccount(services, { role: 'STAFF', reach: '350505' })
    const { _id } = await services.exports.askExport(clerk.viewer, { ...asked, search: '丁' })
    const accounts = app.platform.connection.collection<{ _id: string }>('accounts')
    await accounts.updateOne({ _id: clerk.viewer.id }, { $set: { reach: village } })
    await services.exports.makeAsked({ id: _id, version: 1 })
    const { text } = await downloaded(app, _id, clerk.token)
    expect([text.includes('界山丁'), text.includes('别处丁')]).toEqual([true, false])
    const late = await services.exports.askExport(clerk.viewer, asked)
    await accounts.updateOne({ _id: clerk.viewer.id }, { $set: { disabledAt: new Date() } })
    await services.exports.makeAsked({ id: late._id, version: 1 })
    const { nodes } = await services.exports.myExports(clerk.viewer, { first: 1 })
    expect(nodes[0]).toMatchObject({ _id: late._id, standing: 'FAILED', fileId: null })
  })

  it('leaves out who said no before it was made, and after it', async ({ app, services, staff }) => {
    const say = ({ viewer }: AVeteran, use: ConsentUse, isGiven: boolean) =>
      services.accounts.sayConsent(viewer, { use, isGiven, notice: noticeVersion })
    const [one, before, after] = [
      await aVeteran(services, { name: '庚一' }),
      await aVeteran(services, { name: '庚二' }),
      await aVeteran(services, { name: '庚三' }),
    ]
    await say(before, 'INVITATIONS', false)
    const made = await anExport(services, staff, { search: '庚' })
    expect(made).toMatchObject({ rows: 2, leftOut: 1 })
    await say(after, 'ASSISTANCE', false)
    const { text } = await downloaded(app, made._id, staff.token)
    expect([one, before, after].map(({ veteran }) => text.includes(veteran.name))).toEqual([
      true,
      false,
      false,
    ])
    expect(text).toContain('未列入（未同意或已撤回同意）,\t2')

    const fair = await aFair(services, staff.viewer)
    for (const { viewer } of [one, before, after]) await services.fairs.register(viewer, fair._id)
    await say(one, 'EMPLOYERS', true)
    await say(before, 'EMPLOYERS', false)
    const door = await anExport(services, staff, { list: 'FAIR_DOOR', fairId: fair._id })
    const firms = await anExport(services, staff, { list: 'FAIR_EMPLOYERS', fairId: fair._id })
    expect([door.rows, firms.rows, firms.leftOut]).toEqual([3, 1, 2])
    const given = (await downloaded(app, firms._id, staff.token)).text
    expect([one, before, after].map(({ veteran }) => given.includes(veteran.name))).toEqual([
      true,
      false,
      false,
    ])
    expect(given).toContain(fair.titleZh)
  })

  it('is made once under a key, and asked for ten times a day at most', async ({ services }) => {
    const clerk = await anAccount(services, { role: 'STAFF', reach: village })
    const ask = (key: string) => services.exports.askExport(clerk.viewer, asked, key)
    const key = newObjectId()
    const ids = (await Promise.all([ask(key), ask(key)])).map(({ _id }) => _id)
    expect(new Set([...ids, (await ask(key))._id]).size).toBe(1)
    const tried: string[] = []
    for (let at = 0; at < 10; at++) tried.push(await outcomeOf(ask(newObjectId())))
    expect(tried.at(-1)).toBe('RATE_LIMITED')
    expect(tried.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'OK'))
    expect(await outcomeOf(ask(key))).toBe('OK')
  })

  it('is refused to who is no staff, without a reason, of a foreign fair and of no fair', async ({
    services,
    staff,
    veteran,
    employer,
  }) => {
    const ask = (viewer: typeof staff.viewer | null, fields: object = {}) =>
      outcomeOf(services.exports.askExport(viewer, { ...asked, ...fields }))
    expect(await ask(null)).toBe('UNAUTHENTICATED')
    expect(await ask(veteran.viewer)).toBe('FORBIDDEN')
    expect(await ask(employer.viewer)).toBe('FORBIDDEN')
    expect(await ask({ ...staff.viewer, isProgram: true })).toBe('FORBIDDEN')
    expect(await ask(staff.viewer, { reason: '要' })).toBe('INVALID')
    expect(await ask(staff.viewer, { list: 'FAIR_DOOR' })).toBe('INVALID')
    const fair = await aFair(services, staff.viewer)
    const clerk = await anAccount(services, { role: 'STAFF', reach: village, departments: ['RELIEF'] })
    expect(await ask(clerk.viewer, { list: 'FAIR_DOOR', fairId: fair._id })).toBe('FORBIDDEN')
    // What another department keeps narrows no export either.
    expect(await ask(clerk.viewer, { skillId: 'driving-licence-b2' })).toBe('INVALID')
  })

  it('of a thousand people is told to the bureau', async ({ app, services, staff }) => {
    const exports = app.platform.connection.collection<{ _id: string }>('exports')
    const { _id } = await anExport(services, staff)
    await exports.updateOne({ _id }, { $set: { rows: 1_000 } })
    await services.exports.makeAsked({ id: _id, version: 1 })
    await services.exports.makeAsked({ id: _id, version: 1 })
    const told = app.platform.connection.collection('notifications')
    expect(
      await told.countDocuments({ kind: 'LARGE_EXPORT', recipientId: staff.viewer.id }),
    ).toBeLessThanOrEqual(1)
    expect(await told.countDocuments({ kind: 'LARGE_EXPORT', subjectId: _id })).toBeGreaterThan(0)
  })
})

describe('its file', () => {
  it('goes after 24 hours, by the sweep, bytes and all', async ({ app, services, at }) => {
    const clerk = await anAccount(services, { role: 'STAFF', reach: village })
    const { _id, fileId, expiresAt } = await anExport(services, clerk)
    const start = app.platform.clock().getTime()
    expect(expiresAt.getTime() - start).toBeGreaterThan(23 * hour)
    await services.evidence.settle({ id: fileId ?? '', version: 1 }, services.exports.holdsFile)
    expect(await app.platform.files.get(fileId ?? '')).not.toBeNull()
    at(start + 24 * hour + 1_000)
    const list = '{ myExports(first: 1) { nodes { state } } }'
    const { viewer } = clerk
    expect(await outcomeOf(services.exports.download(viewer, _id))).toBe('CONFLICT')
    await sweep(services, app.platform.log)
    await services.exports.endExport(_id)
    await services.evidence.settle({ id: fileId ?? '', version: 2 }, services.exports.holdsFile)
    expect(await app.platform.files.get(fileId ?? '')).toBeNull()
    const { nodes } = await services.exports.myExports(viewer, { first: 1 })
    expect(nodes[0]).toMatchObject({ standing: 'ENDED', fileId: null })
    expect((await app.ask(list, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    at(start)
  })

  it('that was made while the export was dropped belongs to nobody', async ({ app, services }) => {
    const clerk = await anAccount(services, { role: 'STAFF', reach: village })
    const { _id } = await services.exports.askExport(clerk.viewer, asked)
    await Promise.all([
      services.exports.makeAsked({ id: _id, version: 1 }),
      services.exports.dropExport(clerk.viewer, _id),
    ])
    const held = app.platform.connection.collection<{ _id: string }>('exports')
    expect(await held.findOne({ _id })).toMatchObject({ standing: 'DROPPED', fileId: null })
  })

  it('goes with the account of who asked', async ({ app, services }) => {
    const clerk = await anAccount(services, { role: 'STAFF', reach: village })
    const { _id, fileId } = await anExport(services, clerk)
    const [part] = services.exports.personal
    const person = { accountId: clerk.viewer.id, recordIds: [] }
    const held = []
    for await (const record of part?.held(person) ?? []) held.push(record)
    expect(held).toHaveLength(1)
    await part?.erase(person)
    await part?.erase(person)
    expect(await services.exports.holdsFile(fileId ?? '')).toBe(false)
    const rows = app.platform.connection.collection<{ _id: string }>('exports')
    expect(await rows.findOne({ _id })).toBeNull()
  })
})
