import { apiKeyDays, apiKeyRevokingRule, apiKeyRule, type ApiKeyInput } from '../../rules/api-key.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Employers } from '../employers/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import { firstVersion } from '../platform/record.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { tokenHash } from '../platform/token.ts'
import { isVerified } from '../verification/index.ts'
import { apiKeyEnding, toldAtMaking } from './api-key-ending.service.ts'
import { apiKeyErrors } from './api-key.errors.ts'
import { apiKeyChangedNotice, apiKeyEndsNotice, apiKeyNotices } from './api-key.notices.ts'
import { keepsBureauKeys, mayKeepApiKeys } from './api-key.policy.ts'
import { apiKeyStore } from './api-key.store.ts'
import { apiKeyUsing } from './api-key-using.service.ts'
import { apiKeysHeld } from './api-keys-held.ts'
import { holderOf, kindOf, type ApiKeyRow } from './api-key.ts'
import { beginningOf, randomToken, tokenOf } from './api-token.ts'

interface ApiKeysDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets'> {
  readonly accounts: Pick<Accounts, 'staffOf'>
  readonly employers: Pick<Employers, 'byIds' | 'owned'>
  readonly stations: { ofDistrict(): Promise<string[]> }
  readonly limit: RateLimit
}

const dayMs = 86_400_000
/** For so long whoever lost the answer on the way is told the token again. */
const toldAgainMs = 600_000

/** A key as it is made, with the token that is told this once. */
export interface ApiKeyMade {
  readonly _id: string
  readonly apiKey: ApiKeyRow
  readonly token: string | null
}

/** Whose keys somebody keeps: an organisation's, or the bureau's. */
type Keeper = Pick<ApiKeyRow, 'employerId' | 'stationId' | 'reach'>

/** By whom and why all keys of an organisation end. */
interface EndedBy {
  readonly at: Date
  readonly by: string
  readonly byId: string
  readonly reason: string
}

/** Keys by which programs ask: made, listed, ended and used. */
export function createApiKeys(deps: ApiKeysDeps) {
  const { connection, clock, newId, secrets, accounts, employers, stations } = deps
  const store = apiKeyStore(connection)
  const telling = store.telling(deps)

  const recipientsOf = async ({ employerId }: ApiKeyRow): Promise<string[]> =>
    employerId === null
      ? accounts.staffOf(await stations.ofDistrict())
      : (await employers.byIds([employerId])).map(({ accountId }) => accountId)

  const { ending, isMoot, ...ends } = apiKeyEnding({ ...deps, store, recipientsOf })

  async function keeperOf(viewer: Viewer): Promise<Keeper> {
    if (viewer.role === 'STAFF') return { employerId: null, stationId: viewer.stationId, reach: viewer.reach }
    return { employerId: (await employers.owned(viewer))._id, stationId: null, reach: null }
  }

  async function refuseUnverified({ employerId }: Keeper): Promise<void> {
    const [employer] = employerId === null ? [] : await employers.byIds([employerId])
    if (employer && !isVerified(employer.verification, clock())) throw apiKeyErrors.notVerified()
  }

  /** Under a creation key the same whenever it is sent again: of what the page made up, which is kept nowhere. */
  const tokenUnder = ({ id }: Viewer, key: MakingKey): string =>
    key == null ? randomToken() : tokenOf(secrets.keyedHashes(`api-key ${id} ${key}`)[0] ?? '')

  async function add(_id: string, viewer: Viewer, keeper: Keeper, token: string, input: ApiKeyInput) {
    await refuseUnverified(keeper)
    const { name, scopes, days } = checked(apiKeyRule(kindOf(keeper.employerId)), input)
    const now = clock()
    const row: ApiKeyRow = {
      _id,
      ...keeper,
      ...{ name, scopes, tokenHash: tokenHash(token), beginning: beginningOf(token) },
      ...{ madeBy: viewer.name, madeById: viewer.id },
      expiresAt: new Date(now.getTime() + (days ?? apiKeyDays.usual) * dayMs),
      ...{ lastUsedOn: null, revokedAt: null, revokedBy: null, revokedById: null, revokedWhy: null },
      ...firstVersion(now),
    }
    const kept = { holder: holderOf(keeper.employerId), endTold: toldAtMaking(days), ...telling.mark(1) }
    if (!(await store.add({ ...row, ...kept }))) throw apiKeyErrors.tooMany()
    await telling.ask([row])
    return row
  }

  /** One that the viewer may end; what is another organisation's is not found. */
  async function keptKey(viewer: Viewer, id: string): Promise<ApiKeyRow> {
    const mine = viewer.role === 'STAFF' ? null : await employers.owned(viewer)
    const key = await store.byId(id)
    if (!key || (mine !== null && key.employerId !== mine._id)) throw platformErrors.notFound()
    return key
  }

  return {
    owed: { telling, ending },
    notices: [apiKeyChangedNotice, { ...apiKeyEndsNotice, isMoot }],
    personal: [apiKeysHeld(store)],
    ...ends,
    ...apiKeyUsing({ ...deps, store }),

    async makeApiKey(viewer: Viewer | null, input: ApiKeyInput, key?: MakingKey): Promise<ApiKeyMade> {
      const someone = allowed(viewer, mayKeepApiKeys)
      const keeper = await keeperOf(someone)
      const token = tokenUnder(someone, key)
      const making = { kind: 'api-key', maker: someone.id, key, newId, byId: store.byId }
      const apiKey = await madeOnce(making, (_id) => add(_id, someone, keeper, token, input))
      const isFresh = clock().getTime() - apiKey.createdAt.getTime() <= toldAgainMs
      const isIt = apiKey.tokenHash === tokenHash(token)
      return { _id: apiKey._id, apiKey, token: isFresh && isIt ? token : null }
    },

    /** Revoking what is revoked changes nothing. */
    async revokeApiKey(viewer: Viewer | null, id: string, reason?: string | null): Promise<ApiKeyRow> {
      const someone = allowed(viewer, mayKeepApiKeys)
      const key = await keptKey(someone, id)
      const isOthers = someone.role === 'STAFF' && key.employerId !== null
      const why = isOthers || reason ? checked(apiKeyRevokingRule, { reason: reason ?? '' }).reason : null
      const now = clock()
      const revoked = await store.revoke(key, {
        ...{ revokedAt: now, revokedBy: someone.name, revokedById: someone.id, revokedWhy: why },
        updatedAt: now,
        ...telling.mark(key.version + 1),
      })
      if (revoked) await telling.ask([revoked])
      return revoked ?? (await store.byId(id)) ?? key
    },

    /** Those of an organisation that went into another; its people are told by who asks. */
    endAllOf: (employerId: string, { by, byId, reason, at }: EndedBy): Promise<void> =>
      store.revokeAllOf(holderOf(employerId), {
        ...{ revokedAt: at, revokedBy: by, revokedById: byId, revokedWhy: reason },
        updatedAt: clock(),
      }),

    async apiKeys(viewer: Viewer | null, args: PageArgs): Promise<CountedPage<ApiKeyRow>> {
      const { employerId } = await keeperOf(allowed(viewer, mayKeepApiKeys))
      return store.of(holderOf(employerId), args)
    },

    async organisationApiKeys(viewer: Viewer | null, args: PageArgs): Promise<CountedPage<ApiKeyRow>> {
      allowed(viewer, keepsBureauKeys)
      return store.ofOrganisations(args)
    },

    /** Whom to tell of what has befallen a key. */
    async noticesOfKey(id: string) {
      const key = await store.byId(id)
      return key ? apiKeyNotices(key, await recipientsOf(key)) : []
    },
  }
}
