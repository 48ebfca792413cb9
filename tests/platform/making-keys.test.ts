import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'

const sdl = readdirSync('schema')
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(`schema/${file}`, 'utf8'))
const mutations = Object.values(buildSchema(sdl.join('\n')).getMutationType()?.getFields() ?? {})

/** What changes the one record of who asks, or nothing that lasts: sent twice, it does once what it does. */
const harmlessTwice = new Set([
  'beginStaff',
  'signIn',
  'signOut',
  'sendCode',
  'signInByCode',
  'resetPassword',
  'endOtherSessions',
  'acceptInvitation',
  'askToJoin',
  'withdrawJoinRequest',
  'leaveEmployer',
  'beginSecondFactor',
  'confirmSecondFactor',
  'renewRecoveryCodes',
  'changePassword',
  'changePhone',
  'leaveOffice',
  'updateAccount',
  'updateEmployer',
  'describeService',
  'answerSuggestions',
  'stateWishes',
  'updatePerson',
  'submitVeteran',
  'showStatus',
  'readAllNotifications',
  'setConsent',
  'eraseMyAccount',
  'endSeenAs',
  'releaseRetention',
  'disputeReset',
])

describe('a mutation', () => {
  it('names the record that it changes, takes a key when it makes one, or does no harm when sent twice', () => {
    const unsafe = mutations.filter(
      ({ name, args }) =>
        !harmlessTwice.has(name) &&
        !args.some((arg) => ['id', 'cases', 'fairId', 'postingId', 'key'].includes(arg.name)),
    )
    expect(unsafe.map(({ name }) => name)).toEqual([])
  })

  it('takes no key that is demanded: who does not mind a second record gives none', () => {
    const keys = mutations.flatMap(({ args }) => args.filter(({ name }) => name === 'key'))
    expect(keys.length).toBeGreaterThanOrEqual(5)
    expect(new Set(keys.map(({ type }) => String(type)))).toEqual(new Set(['ID']))
  })
})
