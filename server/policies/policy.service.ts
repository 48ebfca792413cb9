import { dayOf } from '../../rules/office-time.ts'
import { policyRule, policyWithdrawalRule, type CheckedPolicy, type PolicyInput } from '../../rules/policy.ts'
import { believed } from '../platform/believed.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { normaliseTitle } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import { policyErrors } from './policy.errors.ts'
import { maySeeWithdrawn, mayWritePolicies } from './policy.policy.ts'
import { policyStore, type PolicyPageArgs, type PolicyStanding } from './policy.store.ts'
import { earlierOf, type PolicyRow } from './policy.ts'

type Deps = Pick<Platform, 'connection' | 'clock' | 'newId'>

type Args = PolicyPageArgs & { readonly standing: PolicyStanding }

/** A policy to make as it stood on some day. */
export interface PolicyDraft {
  readonly _id: string
  readonly createdAt: Date
  readonly input: PolicyInput
}

/** What another process publishes is found as late as this; what this one does, at once. */
const believedForMs = 2_000
const shortest = 2
/** Words that stand in every policy tell none from another; alone they mean all. */
const ofEvery = new Set([
  '退役军人',
  '退伍军人',
  '退役',
  '军人',
  '退役士兵',
  '政策',
  'veteran',
  'veterans',
  'policy',
])

const rowOf = (policy: CheckedPolicy, _id: string, now: Date): PolicyRow => ({
  ...policy,
  _id,
  state: 'PUBLISHED',
  withdrawnAt: null,
  earlier: [],
  ...firstVersion(now),
})

/** Whether typed words mean it: they stand in it, or one of its keywords stands in them. */
function isMeant(policy: PolicyRow, words: readonly string[]): boolean {
  const { titleZh, titleEn, summaryZh, summaryEn, number } = policy
  const plain = normaliseTitle([titleZh, titleEn, summaryZh, summaryEn, number].join('\n'))
  const keywords = policy.keywords.map(normaliseTitle).filter((each) => each.length >= shortest)
  return words.some((word) => plain.includes(word) || keywords.some((keyword) => word.includes(keyword)))
}

/** Policies for veterans and their employers, each dated, with its source. */
export function createPolicies({ connection, clock, newId }: Deps) {
  const store = policyStore(connection)
  const inForce = believed(believedForMs, store.inForce)

  function given(input: PolicyInput): CheckedPolicy {
    const policy = checked(policyRule, input)
    if (policy.areaCode !== null && !reference().areas.get(policy.areaCode)) throw policyErrors.noArea()
    return policy
  }

  async function standing(id: string): Promise<PolicyRow> {
    const policy = await store.byId(id)
    if (!policy) throw policyErrors.unknown()
    if (policy.state === 'WITHDRAWN') throw policyErrors.withdrawn()
    return policy
  }

  async function changed(policy: PolicyRow, set: Partial<PolicyRow>): Promise<PolicyRow> {
    const after = await store.change(policy, { ...set, updatedAt: clock() })
    inForce.forget()
    if (!after) throw platformErrors.changed()
    return after
  }

  return {
    byIds: store.byIds,

    async policies(viewer: Viewer | null, args: Args): Promise<CountedPage<PolicyRow>> {
      const { standing: asked, ...page } = args
      if (asked === 'WITHDRAWN') allowed(viewer, maySeeWithdrawn)
      return store.page(asked, dayOf(clock()), page)
    },

    async policy(viewer: Viewer | null, id: string): Promise<PolicyRow> {
      const policy = await store.byId(id)
      if (!policy || (policy.state === 'WITHDRAWN' && !maySeeWithdrawn(viewer))) throw policyErrors.unknown()
      return policy
    },

    /** Those in force that typed words mean, the latest first. */
    async meant(typed: string): Promise<PolicyRow[]> {
      const words = [normaliseTitle(typed), ...typed.split(/\s+/).map(normaliseTitle)]
      const long = [...new Set(words)].filter((word) => word.length >= shortest)
      const telling = long.filter((word) => !ofEvery.has(word))
      const sought = telling.length > 0 ? telling : long
      return (await inForce.of(dayOf(clock()))).filter((policy) => isMeant(policy, sought))
    },

    async publishPolicy(viewer: Viewer | null, input: PolicyInput, key?: MakingKey): Promise<PolicyRow> {
      const { id: maker } = allowed(viewer, mayWritePolicies)
      return madeOnce<PolicyRow>({ kind: 'policy', maker, key, newId, byId: store.byId }, async (id) => {
        const row = rowOf(given(input), id, clock())
        await store.add([row])
        inForce.forget()
        return row
      })
    },

    async revisePolicy(viewer: Viewer | null, id: string, input: PolicyInput): Promise<PolicyRow> {
      allowed(viewer, mayWritePolicies)
      const policy = await standing(id)
      const { version, ...facts } = given(input)
      if (version != null && version !== policy.version) throw platformErrors.changed()
      return changed(policy, { ...facts, earlier: earlierOf(policy) })
    },

    async withdrawPolicy(viewer: Viewer | null, id: string, reason: string): Promise<PolicyRow> {
      allowed(viewer, mayWritePolicies)
      checked(policyWithdrawalRule, { reason })
      return changed(await standing(id), { state: 'WITHDRAWN', withdrawnAt: clock() })
    },

    /** Policies as given, for example data. */
    async createMany(drafts: readonly PolicyDraft[]): Promise<void> {
      await store.add(drafts.map(({ _id, createdAt, input }) => rowOf(given(input), _id, createdAt)))
      inForce.forget()
    },
  }
}

export type Policies = ReturnType<typeof createPolicies>
