import type { Accounts } from '../../accounts/index.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { PostingRow, Postings } from '../../postings/index.ts'
import type { FunnelRow } from '../rate/funnel.ts'
import type { PostingCounts } from '../store/application-counts.store.ts'

type Account = Awaited<ReturnType<Accounts['byIds']>>[number]

interface Loads<Row> {
  load(id: string): Promise<Row | null>
}

/** What the fields of an application need of a request. */
export interface Asking {
  readonly viewer: Viewer | null
  readonly now: Date
  readonly loaders: {
    readonly accounts: Loads<Account>
    readonly applicationCounts: Loads<PostingCounts>
    readonly funnels: Loads<FunnelRow>
    readonly employers: Loads<EmployerRow>
    readonly postings: Loads<PostingRow>
  }
  readonly services: { readonly postings: Pick<Postings, 'isVisible' | 'visibleNow'> }
}
