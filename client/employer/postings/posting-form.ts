import { postingRule } from '../../../rules/posting.ts'
import { blankEntries, entriesOf } from '../../core/form/entries.ts'
import type { Entries } from '../../core/form/rule-resolver.ts'
import { today } from '../../core/format/dates.ts'
import type { OwnPostingFragment } from './generated/postings.ts'

export type PostingShape = ReturnType<typeof postingRule>['shape']
export type PostingEntries = Entries<PostingShape>

export const newPosting = (): PostingEntries => ({
  ...blankEntries(postingRule(today())),
  veteransPreferred: true,
})

export const postingEntries = (posting: OwnPostingFragment): PostingEntries =>
  entriesOf(postingRule(today()), {
    ...posting,
    areaCode: posting.area?.code ?? null,
    occupationCode: posting.occupation?.code ?? null,
    mustSkillIds: posting.mustSkills.map(({ id }) => id),
    preferredSkillIds: posting.preferredSkills.map(({ id }) => id),
    otherPlaces: posting.otherPlaces.join('\n'),
  })

/** An old posting as the beginning of a new one; its validity is not carried over. */
export const copyOf = (posting: OwnPostingFragment): PostingEntries => ({
  ...postingEntries(posting),
  validUntil: null,
  version: null,
})
