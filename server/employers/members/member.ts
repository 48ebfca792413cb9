/** Somebody who works on the postings of an organisation; its owner is one of them. */
export interface MemberRow {
  readonly accountId: string
  readonly since: Date
}

type MemberRole = 'OWNER' | 'RECRUITER'

/** How many people an organisation has at most, its owner among them. */
export const mostMembers = 20

interface Joined {
  /** The owner. */
  readonly accountId: string
  readonly members: readonly MemberRow[]
}

export const isMember = ({ members }: Joined, accountId: string): boolean =>
  members.some((member) => member.accountId === accountId)

export const roleIn = (employer: Joined, accountId: string): MemberRole | null => {
  if (!isMember(employer, accountId)) return null
  return employer.accountId === accountId ? 'OWNER' : 'RECRUITER'
}

export const memberEventKinds = ['JOINED', 'LEFT', 'REMOVED', 'HANDED_OVER'] as const
export type MemberEventKind = (typeof memberEventKinds)[number]

/** What befell a member: kept as the history of the organisation, and told. */
export interface MemberEvent {
  readonly kind: MemberEventKind
  readonly employerId: string
  /** Whom it befell, by name as it was then. */
  readonly accountId: string
  readonly name: string
  /** Who did it. */
  readonly byId: string
  readonly by: string
}

/** Whether it has come about and holds still; an act that died half-way is told to nobody. */
export function holds(
  { kind, accountId }: Pick<MemberEvent, 'kind' | 'accountId'>,
  employer: Joined,
): boolean {
  if (kind === 'JOINED') return isMember(employer, accountId)
  if (kind === 'HANDED_OVER') return employer.accountId === accountId
  return !isMember(employer, accountId)
}
