import type { Meilisearch } from 'meilisearch'
import type { Wired } from '../../server/wiring.ts'
import type { FaultyProxy } from './faulty-proxy.ts'
import type { Search, Seekers, TrialInstallation } from './installation.ts'
import type { TrialReport } from './report.ts'

/** What every part of the trial works with. */
export interface Trial {
  readonly report: TrialReport
  readonly installation: TrialInstallation
  readonly proxy: FaultyProxy
  /** The server itself, past the proxy, and with rights that the product need not have. */
  readonly server: Meilisearch
  /** How the product's processes reach it: those that serve by the proxy. */
  readonly search: { readonly direct: Search; readonly served: Search }
  readonly seekers: Seekers
  /** A process that serves, and one that has its own index of the same postings. */
  readonly serving: Wired
  readonly own: Wired
  /** Two that would keep the index; `keeping` is one that still runs. */
  readonly second: Wired
  keeping: Wired
}
