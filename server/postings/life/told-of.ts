import type { EmployerRow } from '../../employers/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { PostingStanding } from '../posting-standing.store.ts'
import { isBelievedVisible, type PostingRow } from '../posting.ts'
import { lifeOf } from './life-of.ts'
import { standingOf } from './posting-standing.ts'

type Employer = Pick<EmployerRow, 'verification'> | null

interface Parts {
  readonly isVisible: (posting: PostingRow, employer: Employer) => boolean
  readonly clock: Clock
}

/** What is told of a posting's life, at this moment. */
export const toldOf = ({ isVisible, clock }: Parts) => ({
  /** Where it stands, with its employer as that is now. */
  standing: (posting: PostingRow, employer: Employer) =>
    standingOf(posting, isVisible(posting, employer), clock()),
  life: (posting: PostingRow) => lifeOf(posting, clock()),

  isBelievedVisible: (posting: PostingStanding): boolean => isBelievedVisible(posting, clock()),
})
