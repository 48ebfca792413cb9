import { describe, expect } from 'vitest'
import { unsubmitted } from '../../server/verification/index.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aProof } from '../support/a-proof.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aPdf, openProof, sendProof } from '../support/sent-proofs.ts'

const pending = { ...unsubmitted, state: 'PENDING' as const, submittedAt: new Date() }

describe('verification', () => {
  it('of a veteran without proof is refused by name, and so is handing in', async ({
    app,
    services,
    staff,
  }) => {
    const person = await aVeteran(services, { proofs: [], verification: pending })
    const verify = `mutation ($id: ID!) { verifyVeteran(id: $id) { proofs { decided } verification { state } } }`
    const id = person.veteran._id
    const refused = await app.ask(verify, { id }, { as: staff.token })
    expect(refused.errors?.[0]?.extensions.fields).toEqual([
      { path: 'STATUS', message: '请上传退伍证或优待证' },
    ])
    const early = await aVeteran(services, { proofs: [] })
    const handing = await app.ask('mutation { submitVeteran { id } }', {}, { as: early.token })
    expect(handing.errors?.[0]?.extensions.fields?.map(({ path }) => path)).toContain('STATUS')
    await sendProof(app, 'kind=DISCHARGE_CERTIFICATE', { as: person.token })
    expect((await app.ask(verify, { id }, { as: staff.token })).data.verifyVeteran).toEqual({
      proofs: [{ decided: true }],
      verification: { state: 'VERIFIED' },
    })
  })

  it('keeps what it was decided by: it is neither replaced nor deleted', async ({ app, services, staff }) => {
    const person = await aVeteran(services, { proofs: [], verification: pending })
    const { id } = await sendProof(app, 'kind=DISCHARGE_CERTIFICATE', { as: person.token })
    await services.veterans.verifyVeteran(staff.viewer, person.veteran._id)
    expect(await outcomeOf(services.veterans.removeProof(person.viewer, id))).toBe('CONFLICT')
    const again = await sendProof(app, `kind=DISCHARGE_CERTIFICATE&replaces=${id}`, { as: person.token })
    expect(again.code).toBe('CONFLICT')
    expect((await openProof(app, id, person.token)).status).toBe(200)
  })

  it('is of the very files that were looked at: one that came since is a change', async ({
    services,
    staff,
  }) => {
    const person = await aVeteran(services, { verification: pending })
    const { _id, version } = person.veteran
    await services.veterans.addProof(person.viewer, { kind: 'CERTIFICATE' }, aPdf)
    expect(await outcomeOf(services.veterans.verifyVeteran(staff.viewer, _id, version))).toBe('CONFLICT')
  })

  it('of an organisation names each fact and proof that is missing', async ({ app, services, staff }) => {
    const bare = { legalRepresentative: null, foundedOn: null, registrationOffice: null }
    const owner = await anEmployer(services, { proofs: [], ...bare, verification: pending })
    const verify = `mutation ($id: ID!) { verifyEmployer(id: $id) { verification { validUntil } } }`
    const { errors } = await app.ask(verify, { id: owner.employer._id }, { as: staff.token })
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
      'legalRepresentative',
      'foundedOn',
      'registrationOffice',
      'LICENCE',
      'AUTHORISATION',
    ])
  })

  it('asks for an authorisation when the contact is not the legal representative', async ({
    services,
    staff,
  }) => {
    const draft = { legalRepresentative: '黄大山', verification: pending }
    const owner = await anEmployer(services, draft)
    const verify = () => outcomeOf(services.employers.verifyEmployer(staff.viewer, owner.employer._id))
    expect(await verify()).toBe('INVALID')
    await services.employers.addProof(owner.viewer, { kind: 'AUTHORISATION' }, aPdf)
    expect(await verify()).toBe('OK')
  })

  it('of an organisation ends with its licence when that is sooner, and a lapsed proof is none', async ({
    services,
    staff,
  }) => {
    const run = async (validUntil: string) => {
      const proofs = [aProof('LICENCE', { validUntil })]
      const owner = await anEmployer(services, { proofs, verification: pending })
      return services.employers.verifyEmployer(staff.viewer, owner.employer._id)
    }
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    const { verification } = await run(soon)
    expect(verification.validUntil?.toISOString().slice(0, 10)).toBe(soon)
    expect(await outcomeOf(run('2020-01-01'))).toBe('INVALID')
  })

  it('of before stays, without any proof', async ({ services }) => {
    const { employer } = await anEmployer(services, { proofs: [] })
    expect(await services.employers.verifiedAmong([employer._id])).toEqual(new Set([employer._id]))
  })

  it('is asked for again by the file that was returned, and by any new one once it has lapsed', async ({
    services,
    staff,
  }) => {
    const owner = await anEmployer(services, { verification: pending })
    const reasons = [{ field: 'LICENCE', reason: '照片不清晰，请重新上传。' }]
    await services.employers.returnEmployer(staff.viewer, owner.employer._id, reasons)
    await services.employers.addProof(owner.viewer, { kind: 'LICENCE' }, aPdf)
    expect((await services.employers.myEmployer(owner.viewer))?.verification.state).toBe('PENDING')
    const validUntil = new Date(Date.now() - 86_400_000)
    const lapsed = await anEmployer(services, {
      verification: { ...unsubmitted, state: 'VERIFIED', validUntil },
    })
    await services.employers.addProof(lapsed.viewer, { kind: 'LICENCE' }, aPdf)
    expect((await services.employers.myEmployer(lapsed.viewer))?.verification.state).toBe('PENDING')
  })
})
