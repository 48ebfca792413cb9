import type { RateLimit } from '../../platform/rate-limit.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { PostingRow } from '../../postings/index.ts'
import type { Reading } from '../../reading/index.ts'
import { reference } from '../../reference/index.ts'
import type { AskingFile } from '../asking.ts'
import type { Candidates } from '../candidates.ts'
import { mayBeMatched } from '../matching.policy.ts'
import { entryOf } from '../meaning/posting-entry.ts'
import { seekerOf, type Seeker, type SeekerFile } from '../meaning/seeker.ts'
import type { PostingEntry, PostingQuery } from '../posting-index.ts'
import { filtersOf, narrowedSeeker, noFilter, queryOf } from '../posting-query.ts'
import { inOrder, scored, tierOf } from '../reasons/score.ts'
import type { Fit } from '../reasons/tally.ts'
import { obtainableOf, type OpenTrainings } from '../ways/way.ts'
import type { Change } from './change.ts'
import { liftingChanges } from './lifting.ts'

/** A fact that would lift the label, and what else it opens. */
export interface MatchChangeRow extends Change {
  readonly fit: Fit
  /** So many more postings get that label or a better one. */
  readonly opens: number
  /** There may be more: no more candidates are looked at than for a list. */
  readonly opensAtLeast: boolean
}

export interface MatchChangesRow {
  readonly fit: Fit
  /** Only all of them together lift the label. */
  readonly together: boolean
  readonly changes: readonly MatchChangeRow[]
}

interface Parts {
  readonly reading: Pick<Reading, 'title'>
  readonly asking: (viewer: Viewer) => Promise<AskingFile>
  readonly visible: (viewer: Viewer, postingId: string) => Promise<PostingRow>
  readonly candidatesFor: (query: PostingQuery) => Promise<Candidates>
  readonly verified: { among(entries: readonly PostingEntry[]): Promise<PostingEntry[]> }
  /** Each question looks for candidates up to three times. */
  readonly limited: { readonly changes: RateLimit }
}

const certificates = (): string[] =>
  reference()
    .skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
    .map(({ id }) => id)

/** What would have to be otherwise for a posting to fit better, and what else that would open. */
export function changing({ reading, asking, visible, candidatesFor, verified, limited }: Parts) {
  /** The postings that fit so well, of those that a list would be made of. */
  async function fitting(seeker: Seeker, fit: Fit, openTrainings: OpenTrainings) {
    const obtainable = obtainableOf(seeker, openTrainings)
    const known = { today: seeker.today, certificates: certificates(), obtainable }
    const query = queryOf(seeker, filtersOf(seeker, noFilter, known))
    const { entries } = await candidatesFor(query)
    const ordered = inOrder(seeker, await verified.among(entries), openTrainings)
    const fits = ordered.filter(({ tier }) => tier >= tierOf(fit))
    return { ids: fits.map(({ entry }) => entry.id), isCutShort: entries.length >= query.limit }
  }

  return {
    async whatWouldChange(viewer: Viewer | null, postingId: string): Promise<MatchChangesRow> {
      const someone = allowed(viewer, mayBeMatched)
      await limited.changes.take(someone.id)
      const { file, openTrainings, today } = await asking(someone)
      const entry = entryOf(await visible(someone, postingId), reading.title)
      const seen = (so: SeekerFile) => narrowedSeeker(seekerOf(so, reading), noFilter, today)
      const { fit } = scored(seen(file), entry, openTrainings)
      const { changes, together, fits } = liftingChanges(file, entry, openTrainings, seen)
      const changedBy = (some: readonly Change[]) =>
        seen(some.reduce<SeekerFile>((so, { changed }) => changed(so), file))
      const rows: MatchChangeRow[] = []
      for (const [at, change] of changes.entries()) {
        const lifted = fits[at] ?? fit
        const after = await fitting(changedBy(together ? changes : [change]), lifted, openTrainings)
        const before = new Set((await fitting(seen(file), lifted, openTrainings)).ids)
        const opened = after.ids.filter((id) => !before.has(id) && id !== postingId)
        rows.push({ ...change, fit: lifted, opens: opened.length, opensAtLeast: after.isCutShort })
      }
      return { fit, together, changes: rows }
    },
  }
}
