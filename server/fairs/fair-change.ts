import type { CheckedFair, FairInput } from '../../rules/fair.ts'
import { platformErrors } from '../platform/errors.ts'
import type { CheckWording } from '../reading/index.ts'
import type { FairFollowing } from './fair-following.ts'
import type { StoredFair } from './fair-schema.ts'
import type { FairWording } from './fair-wording.service.ts'
import type { CheckChange } from './fair-wording.ts'
import { checkedDraft, checkedFair } from './fair.input.ts'
import { isAnnounced, type FairRow } from './fair.ts'

/** What is written of a change: what staff wrote, how its wording stands, and what is owed because of it. */
interface Written {
  readonly version: number | null | undefined
  readonly content: CheckedFair
  readonly owed: CheckChange &
    Partial<Pick<StoredFair, 'announcement' | 'announcementOwed' | 'moves' | 'moveOwed'>>
}

interface Parts {
  readonly check: CheckWording
  readonly wording: FairWording
  readonly following: FairFollowing
}

export function readAgainIfChanged({ version }: FairRow, asked: number | null | undefined): void {
  if (asked != null && asked !== version) throw platformErrors.changed()
}

export function fairChanges({ check, wording, following }: Parts) {
  /** What is written of a change; an announced fair must lack nothing, and people are told of what has moved. */
  return async function changeOf(
    read: StoredFair | null,
    input: FairInput,
    writer: string,
    at: Date,
  ): Promise<Written> {
    if (!isAnnounced(read)) {
      const { version, ...content } = checkedDraft(input, at, check)
      return { version, content, owed: wording.onDraft(read, content, writer) }
    }
    const standing = { announcedDeadline: read.registrationClosesAt }
    const { version, ...content } = checkedFair(input, at, check, standing)
    readAgainIfChanged(read, version)
    const { shown, check: checkNow } = await wording.onChange(read, content, writer)
    return { version, content: shown, owed: { ...checkNow, ...following.of(read, shown, at) } }
  }
}
