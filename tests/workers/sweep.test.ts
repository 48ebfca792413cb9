import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../../server/platform/log.ts'
import type { Services } from '../../server/wiring.ts'
import { sweep } from '../../workers/sweep.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
beforeAll(async () => {
  test = await testServices()
})
afterAll(() => test.platform.close())

/** The services with one more feature, which owes something. */
const withOwing = (askAgain: () => Promise<number>): Services => {
  const owed = { letters: { name: 'letters', askAgain } }
  return { first: { owed }, ...test.services, another: { owed } } as unknown as Services
}

describe('the sweep', () => {
  it('sees to whatever a feature owes, without knowing the feature', async () => {
    let rounds = 0
    await sweep(
      withOwing(async () => (rounds += 1)),
      test.platform.log,
    )
    expect(rounds).toBe(2)
  })

  it('goes on with the others when one fails', async () => {
    let rounds = 0
    const failing = withOwing(async () => {
      rounds += 1
      throw new Error('the database is away')
    })
    await expect(sweep(failing, createLog('silent', 'test'))).resolves.toBeUndefined()
    expect(rounds).toBe(2)
  })

  it('finds, of the features that there are, these to owe work', () => {
    const names = Object.values(test.services).flatMap((service) =>
      'owed' in service ? Object.values<{ name: string }>(service.owed).map(({ name }) => name) : [],
    )
    expect(names.toSorted()).toEqual([
      'account-erasing',
      'agreement-changed',
      'agreement-due',
      'announce-cancellation',
      'announce-change',
      'announce-fair',
      'api-key-changed',
      'api-key-ends',
      'application-changed',
      'application-due',
      'audience-changed',
      'code-asked',
      'consent-changed',
      'deliver-mail',
      'employer-closed',
      'employer-decided',
      'employers-compared',
      'export-asked',
      'export-ends',
      'fair-wording-decided',
      'files-merged',
      'firms-merged',
      'follow-up-changed',
      'follow-up-due',
      'join-asked',
      'many-files-opened',
      'member-event',
      'person-reset',
      'places',
      'posting-ends',
      'posting-overseen',
      'proof-ends',
      'reports-answered',
      'retention-due',
      'search-alert',
      'seen-as',
      'settle-evidence',
      'station-acted',
      'station-closes',
      'station-closing-told',
      'station-moved',
      'training-wording-decided',
      'verification-decided',
      'verification-ends',
      'veteran-renamed',
      'veterans-compared',
    ])
  })
})

describe('the kinds of notices', () => {
  it('are each brought by a feature, and said in both languages', () => {
    const kinds = Object.values(test.services).flatMap((service) =>
      'notices' in service ? service.notices.map(({ kind }) => kind) : [],
    )
    expect([...new Set(kinds)].toSorted()).toEqual([
      'ACCOUNT_RESET',
      'ACCOUNT_UNUSED',
      'AGREEMENT_DECLINED',
      'AGREEMENT_ENDED',
      'AGREEMENT_IN_FORCE',
      'AGREEMENT_TO_CONFIRM',
      'API_KEY_CHANGED',
      'API_KEY_ENDS',
      'APPEAL_DECIDED',
      'APPLICATIONS_CAME',
      'APPLICATIONS_DUE',
      'APPLICATION_ANSWERED',
      'APPLICATION_CLOSED',
      'APPLICATION_LATE_WORD',
      'APPLICATION_NUDGED',
      'APPLICATION_TAKEN_BACK',
      'APPLICATION_WITHDRAWN',
      'CODE_PROVEN_ELSEWHERE',
      'CODE_RELEASED',
      'DECISION_UNDONE',
      'FAIR_CANCELLED',
      'FAIR_CHANGED',
      'FAIR_INVITATION',
      'FOLLOW_UP_ASKED',
      'FOLLOW_UP_DECIDED',
      'JOIN_ASKED',
      'LARGE_EXPORT',
      'MANY_FILES_OPENED',
      'MEMBERSHIP_CHANGED',
      'ORGANISATION_CLOSED',
      'ORGANISATION_MERGED',
      'POSTING_ENDS',
      'POSTING_TAKEN_DOWN',
      'PROOF_ENDS',
      'REPORT_ANSWERED',
      'RESET_DISPUTED',
      'RETENTION_HELD_BACK',
      'SEARCH_FOUND',
      'SEEN_AS',
      'STATION_ACTED',
      'STATION_CLOSES',
      'VERIFICATION_DECIDED',
      'VERIFICATION_ENDS',
    ])
  })
})
