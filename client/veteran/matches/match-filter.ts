import { contractTypes, type ContractType } from '../../../rules/choices.ts'
import type { MatchFilter, MatchOrder } from '../../core/generated/schema.ts'

/** The filter as the address says it; null means "as in my wishes". */
export type Narrowing = {
  /** An area's code, `any` for anywhere. */
  readonly area: string | null
  readonly pay: number | null
  /** Contracts that are asked for; none means as in the wishes. */
  readonly contracts: readonly ContractType[]
  readonly ready: boolean
  /** Only what states its pay and place. */
  readonly stated: boolean
}

export const everything: Narrowing = { area: null, pay: null, contracts: [], ready: false, stated: false }

export const orders = ['FIT', 'NEWEST', 'PAY', 'DISTANCE'] as const satisfies readonly MatchOrder[]

export const readOrder = (params: URLSearchParams): MatchOrder =>
  orders.find((order) => order === params.get('sort')) ?? 'FIT'

export const readNarrowing = (params: URLSearchParams): Narrowing => {
  const pay = params.get('pay')
  return {
    area: params.get('area'),
    pay: pay !== null && /^\d{1,7}$/.test(pay) ? Number(pay) : null,
    contracts: contractTypes.filter((type) => (params.get('contract') ?? '').split(',').includes(type)),
    ready: params.get('ready') === '1',
    stated: params.get('stated') === '1',
  }
}

/** The usual order goes without saying. */
export const writeNarrowing = (
  { area, pay, contracts, ready, stated }: Narrowing,
  order: MatchOrder = 'FIT',
): URLSearchParams =>
  new URLSearchParams([
    ...(area ? [['area', area]] : []),
    ...(pay === null ? [] : [['pay', String(pay)]]),
    ...(contracts.length > 0 ? [['contract', contracts.join()]] : []),
    ...(ready ? [['ready', '1']] : []),
    ...(stated ? [['stated', '1']] : []),
    ...(order === 'FIT' ? [] : [['sort', order]]),
  ])

export const filterInput = ({ area, pay, contracts, ready, stated }: Narrowing): MatchFilter => ({
  onlyReady: ready,
  ...(stated ? { onlyStated: true } : {}),
  ...(contracts.length > 0 ? { contractTypes: [...contracts] } : {}),
  ...(area ? { areaCodes: area === 'any' ? [] : [area] } : {}),
  ...(pay === null ? {} : { payMin: pay }),
})

/** Each part that narrows or lifts, with the narrowing that remains without it. */
export const activeParts = (now: Narrowing) => {
  const parts: { part: 'area' | 'pay' | 'contracts' | 'ready' | 'stated'; without: Narrowing }[] = []
  if (now.area) parts.push({ part: 'area', without: { ...now, area: null } })
  if (now.pay !== null) parts.push({ part: 'pay', without: { ...now, pay: null } })
  if (now.contracts.length > 0) parts.push({ part: 'contracts', without: { ...now, contracts: [] } })
  if (now.ready) parts.push({ part: 'ready', without: { ...now, ready: false } })
  if (now.stated) parts.push({ part: 'stated', without: { ...now, stated: false } })
  return parts
}
