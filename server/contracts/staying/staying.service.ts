import { dayOf } from '../../../rules/office-time.ts'
import { say, type Language } from '../../../rules/text.ts'
import type { Employers } from '../../employers/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { areasReached, reference } from '../../reference/index.ts'
import { mayFollowUp } from '../agreement.policy.ts'
import { followUpTerm } from '../followups/follow-up-terms.ts'
import type { FollowUpStore } from '../followups/follow-up.store.ts'
import type { FairsAsked } from '../signing/drawing-up.service.ts'
import type { AgreementStore } from '../store/agreement.store.ts'
import { countedAs, ratesOf, stayingOf, type StayingRateRow } from './staying.ts'
import { fewestTold } from '../../applications/index.ts'

export type StayingBy = 'EMPLOYER' | 'TRADE' | 'FAIR' | 'STATION'

interface StationAsked {
  readonly _id: string
  readonly areaCode: string
  readonly alsoServes?: readonly string[]
  readonly nameZh: string
  readonly nameEn: string
}

/** What is asked of stations, which are to the right. */
export interface StationsAsked {
  serviceStations(areaCode: string | null): Promise<readonly StationAsked[]>
}

interface StayingDeps extends Pick<Platform, 'clock'> {
  readonly store: AgreementStore
  readonly followUps: FollowUpStore
  readonly employers: Pick<Employers, 'byIds'>
  readonly fairs: FairsAsked
  readonly stations: StationsAsked
}

const fields: Readonly<Record<StayingBy, string>> = {
  EMPLOYER: 'employerId',
  TRADE: 'occupationCode',
  FAIR: 'fairId',
  STATION: 'homeCode',
}

const tradeOf = (code: string | null): string => (code ?? '').split('-').slice(0, 2).join('-')

const unnamed = { zh: '未知', en: 'not known' }
const together = { zh: '合计', en: 'All together' }
const andOthers = { zh: '等', en: ' and others' }

/** How many kept their work, of an employer for everybody, and by groups for staff. */
export function countingStaying({ store, followUps, employers, fairs, stations, clock }: StayingDeps) {
  const days = () => followUpTerm(dayOf(clock())).days

  /** Occupations of a group, the commonest first: the table has no names of groups. */
  function tradeName(key: string, codes: readonly (string | null)[], language: Language): string {
    const of = [...new Set(codes)].filter((code) => code !== null && tradeOf(code) === key).slice(0, 2)
    const said = of.map((code) => reference().occupations.get(code ?? ''))
    const known = said.flatMap((each) => (each ? [say(each.name, language)] : []))
    const joined = known.join(language === 'en' ? ', ' : '、')
    return known.length === 0 ? '' : `${joined}${say(andOthers, language)}`
  }

  async function stationKey(): Promise<(home: string | null) => string> {
    const serving = (await stations.serviceStations(null)).flatMap(({ _id, areaCode, alsoServes = [] }) =>
      [areaCode, ...alsoServes].map((area) => [area, _id] as const),
    )
    const byArea = new Map(serving)
    return (home) => {
      for (let at = home; at; at = reference().areas.get(at)?.parentCode ?? null) {
        const found = byArea.get(at)
        if (found) return found
      }
      return ''
    }
  }

  async function keyBy(by: StayingBy): Promise<(found: string | null) => string> {
    if (by === 'STATION') return stationKey()
    return by === 'TRADE' ? tradeOf : (found) => found ?? ''
  }

  async function namesOf(
    by: StayingBy,
    keys: readonly string[],
    codes: readonly (string | null)[],
    language: Language,
  ) {
    if (by === 'TRADE') return new Map(keys.map((key) => [key, tradeName(key, codes, language)]))
    if (by === 'FAIR')
      return new Map(
        (await fairs.byIds(keys)).map(({ _id, titleZh, titleEn }) => [
          _id,
          say({ zh: titleZh, en: titleEn ?? titleZh }, language),
        ]),
      )
    if (by === 'EMPLOYER') return new Map((await employers.byIds(keys)).map(({ _id, name }) => [_id, name]))
    return new Map(
      (await stations.serviceStations(null)).map(({ _id, nameZh, nameEn }) => [
        _id,
        say({ zh: nameZh, en: nameEn }, language),
      ]),
    )
  }

  return {
    async stayingRates(viewer: Viewer | null, by: StayingBy, areaCode?: string | null) {
      const staff = allowed(viewer, mayFollowUp)
      const areas = areasReached(staff, areaCode ?? null)
      const filter = areas ? { homePath: { $in: [...areas] } } : {}
      const [kept, begun] = await Promise.all([
        followUps.counts(filter, fields[by], dayOf(clock())),
        store.begunBy(filter, fields[by]),
      ])
      const keyOf = await keyBy(by)
      const contracts = new Map<string, number>()
      for (const { _id, n } of begun) contracts.set(keyOf(_id), (contracts.get(keyOf(_id)) ?? 0) + n)
      const codes = begun.toSorted((one, other) => other.n - one.n).map(({ _id }) => _id)
      const named = await namesOf(by, [...contracts.keys()], codes, staff.language)
      return stayingOf(countedAs(kept, keyOf), contracts, {
        days: days(),
        nameOf: (key) => named.get(key) || say(unnamed, staff.language),
        allName: say(together, staff.language),
      })
    },

    /** Of several employers, as everybody may read it; none of one with fewer than five contracts known. */
    async stayingOfEmployers(ids: readonly string[]) {
      const counts = countedAs(
        await followUps.counts({ employerId: { $in: [...ids] } }, 'employerId', dayOf(clock())),
        (key) => key ?? '',
      )
      return ids.flatMap((_id): { _id: string; rates: StayingRateRow[] }[] => {
        const own = counts.filter(({ key }) => key === _id)
        const rates = ratesOf(own, days())
        return rates.some(({ known }) => (known ?? 0) >= fewestTold) ? [{ _id, rates }] : []
      })
    },
  }
}
