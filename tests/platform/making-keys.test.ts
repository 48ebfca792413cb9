import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'

const sdl = readdirSync('schema')
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(`schema/${file}`, 'utf8'))
const mutations = Object.values(buildSchema(sdl.join('\n')).getMutationType()?.getFields() ?? {})

/** What takes neither an id nor a key, by why it does no harm when it is sent twice. */
const whyHarmless: Readonly<Record<string, readonly string[]>> = {
  'the account of a fixed id, by a link that is taken once': ['beginStaff'],
  'a session more, which ends by itself, is shown to its person and was proved anew': [
    'signIn',
    'signInByCode',
    'resetPassword',
  ],
  'a code more, at most once a minute and in the place of the last': ['sendCode'],
  'taken once, and given as it stands when it comes again': ['acceptInvitation'],
  'one request a person: the same again is the one that stands, told once': ['askToJoin'],
  'takes away what may be gone already': [
    'signOut',
    'endOtherSessions',
    'withdrawJoinRequest',
    'leaveEmployer',
    'leaveOffice',
    'endSeenAs',
    'eraseMyAccount',
    'closeEmployer',
  ],
  'in the place of what was there before, of which each is proved by a code that is taken once': [
    'beginSecondFactor',
    'confirmSecondFactor',
    'renewRecoveryCodes',
  ],
  'changes the one record of who asks': [
    'changePassword',
    'changePhone',
    'updateAccount',
    'updateEmployer',
    'renewEmployer',
    'renewEmployer',
    'pausePosting',
    'resumePosting',
    'renewPosting',
    'renewPostings',
    'describeService',
    'answerSuggestions',
    'stateWishes',
    'updatePerson',
    'submitVeteran',
    'readAllNotifications',
  ],
  'lets go what is due, which is gone by then': ['releaseRetention'],
  'saying the same again keeps nothing': ['setConsent'],
  'is kept nowhere': ['showStatus'],
  'stands as it was said first': ['disputeReset'],
  'the same again is the one that lives between the two': ['drawUpAgreement', 'proposeAgreement'],
}
const harmlessTwice = new Set(Object.values(whyHarmless).flat())

describe('a mutation', () => {
  it('names the record that it changes, takes a key when it makes one, or does no harm when sent twice', () => {
    const unsafe = mutations.filter(
      ({ name, args }) =>
        !harmlessTwice.has(name) &&
        !args.some((arg) => ['id', 'cases', 'fairId', 'postingId', 'key'].includes(arg.name)),
    )
    expect(unsafe.map(({ name }) => name)).toEqual([])
  })

  it('is in that list only while it is there', () => {
    const names = new Set(mutations.map(({ name }) => name))
    expect([...harmlessTwice].filter((name) => !names.has(name))).toEqual([])
  })

  it('takes no key that is demanded: who does not mind a second record gives none', () => {
    const keys = mutations.flatMap(({ args }) => args.filter(({ name }) => name === 'key'))
    expect(keys.length).toBeGreaterThanOrEqual(5)
    expect(new Set(keys.map(({ type }) => String(type)))).toEqual(new Set(['ID']))
  })
})
