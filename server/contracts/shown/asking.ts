import type { Language } from '../../../rules/text.ts'
import type { Applications } from '../../applications/index.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { ResolversParentTypes } from '../../graphql/generated/types.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { PostingRow, Postings } from '../../postings/index.ts'
import type { FollowUpRow } from '../followups/follow-up.ts'

interface Loads<Row> {
  load(id: string): Promise<Row | null>
}

type Application = Awaited<ReturnType<Applications['byIds']>>[number]

/** What the fields of an agreement need of a request. */
export interface Asking {
  readonly viewer: Viewer | null
  readonly now: Date
  readonly language: Language
  readonly loaders: {
    readonly applications: Loads<Application>
    readonly employers: Loads<EmployerRow>
    readonly fairs: Loads<ResolversParentTypes['Fair']>
    readonly followUpsOf: Loads<{ readonly rows: readonly FollowUpRow[] }>
    readonly postings: Loads<PostingRow>
  }
  readonly services: { readonly postings: Pick<Postings, 'isVisible'> }
}
