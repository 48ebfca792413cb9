import type { EmployerRow, Employers } from '../employers/index.ts'
import type { Platform } from '../platform/platform.ts'
import { isPresent } from '../platform/present.ts'
import { isVerified } from '../verification/index.ts'
import type { PostingStore } from './posting.store.ts'
import { isOpen, type PostingRow } from './posting.ts'

interface Parts extends Pick<Platform, 'clock'> {
  readonly store: Pick<PostingStore, 'byIds'>
  readonly employers: Pick<Employers, 'byIds'>
}

interface Listed<One, Shown> {
  readonly idOf: (one: One) => string
  /** What is shown of it; null for what its record does not fit any more. */
  readonly shownAs: (one: One, posting: PostingRow) => Shown | null
}

interface FirstVisible<Shown> {
  readonly found: readonly Shown[]
  /** Ids of postings that turned out to be nobody's to see. */
  readonly hidden: ReadonlySet<string>
  /** Ids of employers that turned out not to be verified. */
  readonly gone: ReadonlySet<string>
  /** Those of what may be seen, which had to be read. */
  readonly employers: readonly EmployerRow[]
}

const visibleWith = (
  posting: PostingRow,
  employer: Pick<EmployerRow, 'verification'> | null,
  now: Date,
): boolean =>
  isOpen(posting, now) &&
  (posting.source !== null || (employer !== null && isVerified(employer.verification, now)))

/** What others may see, as records and employers are at this moment. */
export const visibleFirst = ({ store, employers, clock }: Parts) => {
  /** Records, and the employers that they name, in two questions. */
  async function recordsOf(ids: readonly string[]) {
    const rows = new Map((await store.byIds(ids)).map((row) => [row._id, row]))
    const named = new Set([...rows.values()].map(({ employerId }) => employerId).filter(isPresent))
    const owners = named.size > 0 ? await employers.byIds([...named]) : []
    return { rows, owners: new Map(owners.map((owner) => [owner._id, owner])) }
  }

  /** Of an ordered list the first `count` that may be seen, whatever an index and anybody believed; the others are passed over. */
  async function firstVisible<One, Shown>(
    ordered: readonly One[],
    count: number,
    { idOf, shownAs }: Listed<One, Shown>,
  ): Promise<FirstVisible<Shown>> {
    const found: Shown[] = []
    const [hidden, gone, employersOf] = [new Set<string>(), new Set<string>(), new Map<string, EmployerRow>()]
    const now = clock()
    for (let from = 0; from < ordered.length && found.length < count;) {
      const some = ordered.slice(from, from + count - found.length)
      from += some.length
      const { rows, owners } = await recordsOf(some.map(idOf))
      for (const one of some) {
        const posting = rows.get(idOf(one))
        const owner = owners.get(posting?.employerId ?? '') ?? null
        if (!posting || !visibleWith(posting, owner, now)) {
          hidden.add(idOf(one))
          if (posting?.employerId && !(owner && isVerified(owner.verification, now)))
            gone.add(posting.employerId)
          continue
        }
        const shown = shownAs(one, posting)
        if (shown) found.push(shown)
        if (owner) employersOf.set(owner._id, owner)
      }
    }
    return { found, hidden, gone, employers: [...employersOf.values()] }
  }

  return {
    /** Whether others see it, with its employer as that is now. */
    isVisible: (posting: PostingRow, employer: Pick<EmployerRow, 'verification'> | null): boolean =>
      visibleWith(posting, employer, clock()),

    firstVisible,
  }
}
