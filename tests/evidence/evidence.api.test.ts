import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { largestProof } from '../../rules/evidence.ts'
import { settleEvidenceRunner } from '../../workers/evidence/settle-evidence.ts'
import { anAccount } from '../support/a-account.ts'
import { aPicture, aProof } from '../support/a-proof.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aPdf, openProof, sendProof } from '../support/sent-proofs.ts'

const mine = `{ myVeteran { proofs { id kind isPicture scanned validUntil decided } proofDemands { field required met } } }`

describe('a file that a veteran sends', () => {
  it('is kept, listed, and given back to its owner as a picture that nobody else may keep', async ({
    app,
    services,
  }) => {
    const person = await aVeteran(services, { proofs: [] })
    const before = (await app.ask(mine, {}, { as: person.token })).data.myVeteran
    expect(before.proofDemands).toEqual([
      { field: 'STATUS', required: true, met: false },
      { field: 'CERTIFICATE', required: false, met: false },
    ])
    const { id, status } = await sendProof(app, 'kind=PREFERENTIAL_CARD&validUntil=2090-01-31', {
      as: person.token,
    })
    expect(status).toBe(201)
    const { proofs, proofDemands } = (await app.ask(mine, {}, { as: person.token })).data.myVeteran
    const said = { isPicture: true, scanned: false, validUntil: '2090-01-31', decided: false }
    expect(proofs).toEqual([{ id, kind: 'PREFERENTIAL_CARD', ...said }])
    expect(proofDemands[0]).toEqual({ field: 'STATUS', required: true, met: true })
    const answer = await openProof(app, id, person.token)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename="preferential_card-\w+\.jpg"$/,
    )
    const { format, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect([format, exif]).toEqual(['jpeg', undefined])
  })

  it('lies on the disk as nothing that can be read', async ({ app, services }) => {
    const person = await aVeteran(services, { proofs: [] })
    const { id } = await sendProof(app, 'kind=CERTIFICATE', { as: person.token, bytes: aPdf })
    const folder = join(app.platform.dataFolder, 'evidence')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(names).toContain(join(id.slice(0, 2), id))
    expect(readFileSync(join(folder, id.slice(0, 2), id)).includes('PDF')).toBe(false)
  })

  it('that is no picture is only downloaded', async ({ app, services }) => {
    const person = await aVeteran(services, { proofs: [] })
    const { id } = await sendProof(app, 'kind=CERTIFICATE', { as: person.token, bytes: aPdf })
    const answer = await openProof(app, id, person.token)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(answer.headers.get('content-type')).toMatch(/^application\/pdf/)
  })

  it('takes the place of another, and what is replaced or deleted is gone from the store', async ({
    app,
    services,
  }) => {
    const person = await aVeteran(services, { proofs: [] })
    const first = await sendProof(app, 'kind=DISCHARGE_CERTIFICATE', { as: person.token })
    const second = await sendProof(app, `kind=DISCHARGE_CERTIFICATE&replaces=${first.id}`, {
      as: person.token,
    })
    const { proofs } = (await app.ask(mine, {}, { as: person.token })).data.myVeteran
    expect(proofs.map(({ id }: { id: string }) => id)).toEqual([second.id])
    await settleEvidenceRunner.run({ id: first.id, version: 2 }, services)
    await settleEvidenceRunner.run({ id: second.id, version: 1 }, services)
    expect(await app.platform.files.get(first.id)).toBeNull()
    expect(await app.platform.files.get(second.id)).not.toBeNull()
    const removal = 'mutation ($id: ID!) { removeProof(id: $id) }'
    expect((await app.ask(removal, { id: second.id }, { as: person.token })).data).toEqual({
      removeProof: true,
    })
    await settleEvidenceRunner.run({ id: second.id, version: 2 }, services)
    expect(await app.platform.files.get(second.id)).toBeNull()
    expect((await openProof(app, second.id, person.token)).status).toBe(404)
  })
})

describe('whoever is not to see a file', () => {
  it('is told that there is none, whoever asks and however', async ({ app, services, employer }) => {
    const person = await aVeteran(services, { proofs: [] })
    const other = await aVeteran(services, { proofs: [] })
    const { id } = await sendProof(app, 'kind=DISCHARGE_CERTIFICATE', { as: person.token })
    for (const as of [other.token, employer.token]) {
      expect((await openProof(app, id, as)).status).toBe(404)
      const removal = await app.ask('mutation ($id: ID!) { removeProof(id: $id) }', { id }, { as })
      expect(removal.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      const kind = as === employer.token ? 'LICENCE' : 'DISCHARGE_CERTIFICATE'
      expect((await sendProof(app, `kind=${kind}&replaces=${id}`, { as })).code).toBe('NOT_FOUND')
    }
    expect((await openProof(app, id)).status).toBe(401)
    expect((await openProof(app, '..%2f..%2fetc%2fpasswd', person.token)).status).toBe(404)
    expect((await openProof(app, id, person.token)).status).toBe(200)
  })

  it('reads of an organisation neither its proofs nor what its licence says', async ({
    app,
    employer,
    veteran,
  }) => {
    const asked = `query ($id: ID!) { employer(id: $id) { proofs { id } proofDemands { field } proofReadings { at } legalRepresentative foundedOn registrationOffice } }`
    const ask = async (as: string) =>
      (await app.ask(asked, { id: employer.employer._id }, { as })).data.employer
    expect(await ask(veteran.token)).toEqual({
      proofs: null,
      proofDemands: null,
      proofReadings: null,
      legalRepresentative: null,
      foundedOn: null,
      registrationOffice: null,
    })
    expect((await ask(employer.token)).legalRepresentative).toBe('黄秀英')
  })

  it('opens it as staff, and each opening is seen by the owner', async ({
    app,
    services,
    staff,
    employer,
  }) => {
    const person = await aVeteran(services, { proofs: [] })
    const paper = await sendProof(app, 'kind=DISCHARGE_CERTIFICATE', { as: person.token })
    expect((await openProof(app, paper.id, staff.token)).status).toBe(200)
    const read = await app.ask(`{ myFileReadings { nodes { reader purpose } } }`, {}, { as: person.token })
    expect(read.data.myFileReadings.nodes).toEqual([{ reader: staff.viewer.name, purpose: '查看证明材料' }])
    const licence = await sendProof(app, 'kind=LICENCE', { as: employer.token })
    expect((await openProof(app, licence.id, staff.token)).status).toBe(200)
    const logged = await app.ask(
      `{ myEmployer { proofReadings { reader kind } } }`,
      {},
      { as: employer.token },
    )
    expect(logged.data.myEmployer.proofReadings).toEqual([{ reader: staff.viewer.name, kind: 'LICENCE' }])
  })
})

describe('a file is not taken', () => {
  it('from nobody, from staff, for somebody else’s page, or in another type', async ({
    app,
    staff,
    services,
  }) => {
    const person = await aVeteran(services, { proofs: [] })
    expect((await sendProof(app, 'kind=CERTIFICATE', {})).status).toBe(401)
    expect((await sendProof(app, 'kind=CERTIFICATE', { as: staff.token })).code).toBe('FORBIDDEN')
    const other = { 'x-rongqiao-viewer': staff.viewer.id }
    expect((await sendProof(app, 'kind=CERTIFICATE', { as: person.token, headers: other })).code).toBe(
      'CONFLICT',
    )
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ]) {
      const sent = await sendProof(app, 'kind=CERTIFICATE', {
        as: person.token,
        headers: { 'content-type': type },
      })
      expect(sent.code).toBe('INVALID')
    }
    expect((await app.ask(mine, {}, { as: person.token })).data.myVeteran.proofs).toEqual([])
  })

  it('when it is too large, empty, of a wrong kind, or has run out, each by name', async ({
    app,
    services,
  }) => {
    const { token: as } = await aVeteran(services, { proofs: [] })
    const sentence = async (query: string, bytes?: Buffer) => {
      const headers = { 'accept-language': 'en' }
      const { body, code } = await sendProof(app, query, { as, headers, ...(bytes && { bytes }) })
      return `${code}: ${body.errors?.[0]?.message}`
    }
    expect(await sentence('kind=CERTIFICATE', Buffer.alloc(largestProof + 1))).toMatch(/INVALID: .*10 MB/)
    expect(await sentence('kind=CERTIFICATE', Buffer.alloc(0))).toMatch(/INVALID: .*为空/)
    expect(await sentence('kind=LICENCE')).toMatch(/INVALID: .*不需要/)
    expect(await sentence('kind=HOLIDAY')).toMatch(/INVALID: .*材料种类/)
    expect(await sentence('kind=CERTIFICATE&validUntil=2001-01-01')).toMatch(/INVALID: .*有效期/)
    expect(await sentence('kind=CERTIFICATE&validUntil=soon')).toMatch(/INVALID: .*日期/)
  })

  it('beyond what one owner may keep or send in a day', async ({ services }) => {
    const full = await aVeteran(services, { proofs: Array.from({ length: 24 }, () => aProof('CERTIFICATE')) })
    const input = { kind: 'CERTIFICATE', validUntil: null } as const
    expect(await outcomeOf(services.veterans.addProof(full.viewer, input, aPdf))).toBe('CONFLICT')
    const person = await aVeteran(services, { proofs: [] })
    const outcomes: string[] = []
    for (let at = 0; at < 61; at += 1)
      outcomes.push(await outcomeOf(services.veterans.addProof(person.viewer, input, Buffer.from('none'))))
    expect([outcomes[59], outcomes[60]]).toEqual(['INVALID', 'RATE_LIMITED'])
  })

  it('by a browser that was led here by another page: it has no session there and a type that asks first', async ({
    app,
    services,
  }) => {
    await aVeteran(services)
    const asked = await fetch(`${app.url}/evidence?kind=CERTIFICATE`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    })
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('the store of files', () => {
  it('loses a file whose sending was cut short, and keeps one that a record holds', async ({
    app,
    services,
  }) => {
    const { id } = await services.evidence.keep(await aPicture())
    expect(await app.platform.files.get(id)).not.toBeNull()
    await settleEvidenceRunner.run({ id, version: 1 }, services)
    expect(await app.platform.files.get(id)).toBeNull()
  })

  it('opens no file in the place of another', async ({ app, services }) => {
    const one = await services.evidence.keep(await aPicture())
    const other = await services.evidence.keep(aPdf)
    const sealed = await app.platform.files.get(other.id)
    if (sealed) await app.platform.files.put(one.id, sealed)
    await expect(services.evidence.bytesOf(one.id)).rejects.toThrow()
  })

  it('asks of nobody who has not been let in, also not an account of another role', async ({ services }) => {
    const newcomer = await anAccount(services, { role: 'EMPLOYER' })
    expect(await outcomeOf(services.employers.addProof(newcomer.viewer, { kind: 'LICENCE' }, aPdf))).toBe(
      'NOT_FOUND',
    )
    expect(await outcomeOf(services.employers.addProof(null, { kind: 'LICENCE' }, aPdf))).toBe(
      'UNAUTHENTICATED',
    )
  })
})
