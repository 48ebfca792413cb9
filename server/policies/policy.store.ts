import type { Connection } from 'mongoose'
import { degrees } from '../../rules/choices.ts'
import { policyAudiences } from '../../rules/policy.ts'
import { countedByMeasure } from '../platform/measured.ts'
import { narrowed, searched, together } from '../platform/narrowing.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { nearPlace, widthAt } from '../reference/index.ts'
import type { PolicyRow, PolicyWordingRow } from './policy.ts'

const required = { type: String, required: true }
const words = { type: String, default: '' }
const text = { type: String, default: null }
const number = { type: Number, default: null }
const flag = { type: Boolean, required: true }

const wording = partSchema<PolicyWordingRow>({
  version: { type: Number, required: true },
  since: { type: Date, required: true },
  titleZh: required,
  titleEn: words,
  bodyZh: required,
  bodyEn: words,
})

const schema = recordSchema<PolicyRow>('policies', {
  titleZh: required,
  titleEn: words,
  summaryZh: required,
  summaryEn: words,
  bodyZh: required,
  bodyEn: words,
  issuerZh: required,
  issuerEn: words,
  number: words,
  link: text,
  areaCode: text,
  validFrom: required,
  validUntil: text,
  audience: { ...required, enum: policyAudiences },
  servedYears: number,
  dischargedWithinYears: number,
  degree: { type: String, default: null, enum: [...degrees, null] },
  disabled: flag,
  jobless: flag,
  keywords: { type: [String], required: true },
  state: { ...required, enum: ['PUBLISHED', 'WITHDRAWN'] },
  withdrawnAt: { type: Date, default: null },
  earlier: { type: [wording], required: true },
  ...recordFields,
})
schema.index({ state: 1, validFrom: -1, _id: -1 })

const latest = { validFrom: descending.text, _id: descending.text }
const latestFirst = keyset('policies', latest)

export type PolicyStanding = 'IN_FORCE' | 'COMING' | 'OVER' | 'WITHDRAWN'

const filters: Readonly<Record<PolicyStanding, (today: string) => object>> = {
  IN_FORCE: (today) => ({
    state: 'PUBLISHED',
    validFrom: { $lte: today },
    $or: [{ validUntil: null }, { validUntil: { $gte: today } }],
  }),
  COMING: (today) => ({ state: 'PUBLISHED', validFrom: { $gt: today } }),
  OVER: (today) => ({ state: 'PUBLISHED', validUntil: { $lt: today, $ne: null } }),
  WITHDRAWN: () => ({ state: 'WITHDRAWN' }),
}

/** A page of policies: words to find, and a place whose own come first. */
export type PolicyPageArgs = PageArgs & {
  readonly search?: string | null | undefined
  readonly near?: string | null | undefined
}

/** Of so many in force a search looks at the text. */
const mostInForce = 500

export const policyStore = (connection: Connection) => {
  const rows = connection.model<PolicyRow>('Policy', schema)
  return {
    byId: (_id: string): Promise<PolicyRow | null> => rows.findOne({ _id }).lean<PolicyRow>().exec(),
    byIds: (ids: readonly string[]): Promise<PolicyRow[]> =>
      rows
        .find({ _id: { $in: [...ids] } })
        .lean<PolicyRow[]>()
        .exec(),
    async add(added: readonly PolicyRow[]): Promise<void> {
      await rows.insertMany([...added])
    },
    inForce: (today: string): Promise<PolicyRow[]> =>
      rows
        .find(
          filters.IN_FORCE(today),
          { bodyEn: 0, earlier: 0 },
          { sort: latestFirst.sort, limit: mostInForce },
        )
        .lean<PolicyRow[]>()
        .exec(),
    page(
      standing: PolicyStanding,
      today: string,
      { search, near, ...args }: PolicyPageArgs,
    ): Promise<CountedPage<PolicyRow>> {
      const sought = searched(search, ['titleZh', 'titleEn', 'number', 'keywords'])
      const narrowings = [narrowed(filters[standing](today)), sought]
      if (near)
        return countedByMeasure(rows, [nearPlace(near), ...narrowings], args, {
          name: `policies-near-${near}`,
          usual: latest,
          measure: widthAt(near),
        })
      const { filter, wrong } = together(narrowings)
      return latestFirst.counted<PolicyRow>(rows, filter, args, undefined, { besides: wrong })
    },
    /** The very version that was read; null when it has changed since, or was withdrawn. */
    change: ({ _id, version }: PolicyRow, set: Partial<PolicyRow>): Promise<PolicyRow | null> =>
      rows
        .findOneAndUpdate(
          { _id, version, state: 'PUBLISHED' },
          { $set: { ...set, version: version + 1 } },
          { returnDocument: 'after' },
        )
        .lean<PolicyRow>()
        .exec(),
  }
}
