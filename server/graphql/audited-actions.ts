import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { Kind } from 'graphql'
import { comingAndGoing } from '../accounts/index.ts'
import type { Act } from '../audit/index.ts'
import type { Context } from './context.ts'
import type { Resolvers } from './generated/types.ts'

type Action = (parent: object, input: object, context: Context, info: GraphQLResolveInfo) => unknown
type Actions = Readonly<Record<string, Action>>

/** Coming, going and reading one's own notices is no act on others. */
const ownBusiness: ReadonlySet<string> = new Set([
  ...comingAndGoing,
  'readNotification',
  'readAllNotifications',
])

/** Reading these is an act when names are asked for; that a file is opened is written where it is. */
const showNames: ReadonlySet<string> = new Set([
  'veterans',
  'employers',
  'veteransLike',
  'registrationsOnBehalf',
  'veteransToVerify',
  'employersToVerify',
  'employer',
  'fairRegistrations',
  'auditLog',
  'decisions',
  'fileMerges',
  'firmMerges',
  'decision',
  'untouchedFiles',
  'organisationApiKeys',
  'exports',
  'agreements',
  'agreement',
  'followUpsToCall',
  'followUpsToDecide',
])
const names: ReadonlySet<string> = new Set([
  'name',
  'veteranName',
  'contactName',
  'contactPhone',
  'by',
  'madeBy',
])

/** Whether a person's name is asked for, however deep. */
function asksForNames(
  { selections }: SelectionSetNode,
  fragments: GraphQLResolveInfo['fragments'],
  area = false,
): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments[selection.name.value]
      return fragment !== undefined && asksForNames(fragment.selectionSet, fragments, area)
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksForNames(selection.selectionSet, fragments, area)
    const field = selection.name.value
    if (names.has(field)) return !area
    return (
      selection.selectionSet !== undefined &&
      asksForNames(selection.selectionSet, fragments, area || field === 'area')
    )
  })
}

const texts = (value: unknown, at: string): string[] => {
  if (typeof value !== 'object' || value === null || !(at in value)) return []
  const found = (value as Record<string, unknown>)[at]
  return typeof found === 'string' ? [found] : []
}
const each = (value: unknown, at: string): readonly unknown[] =>
  typeof value === 'object' && value !== null && at in value
    ? [(value as Record<string, unknown>)[at]].flat()
    : []

/** What an act is, from what it was asked with: the ids that it names, and the reasons given. */
const actOf = (act: string, input: object): Act => {
  const why = [
    ...['reason', 'answer', 'words'].flatMap((at) => texts(input, at)),
    ...each(input, 'reasons').flatMap((reason) => texts(reason, 'reason')),
    ...each(input, 'input').flatMap((given) => texts(given, 'reason')),
  ]
  return {
    act,
    subjects: [
      ...['id', 'postingId', 'fairId', 'veteranId', 'memberId'].flatMap((at) => texts(input, at)),
      ...each(input, 'cases').flatMap((one) => texts(one, 'id')),
    ],
    why: why.length > 0 ? why.join('；') : null,
  }
}

const audited =
  (name: string, isAct: (info: GraphQLResolveInfo) => boolean, act: Action): Action =>
  async (parent, input, context, info) => {
    const { viewer, services } = context
    if (viewer?.role !== 'STAFF' || !isAct(info)) return act(parent, input, context, info)
    const what = actOf(name, input)
    const madeBy = (made: unknown) => texts(made, '_id').filter((id) => !what.subjects?.includes(id))
    return services.audit.around(
      viewer,
      what,
      async () => act(parent, input, context, info),
      info.operation.operation === 'mutation' ? madeBy : undefined,
    )
  }

const wrapped = (actions: Actions, wrap: (name: string, action: Action) => Action): Actions =>
  Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, wrap(name, action)]))

/** Every act of staff is written down before it is done, and so is every reading of a list that shows names. */
export function auditedActions({ Mutation, Query, ...rest }: Resolvers): Resolvers {
  const readsNames = ({ fieldNodes, fragments }: GraphQLResolveInfo) =>
    fieldNodes.some(({ selectionSet }) => selectionSet && asksForNames(selectionSet, fragments))
  return {
    ...rest,
    ...(Mutation && {
      Mutation: wrapped(Mutation as Actions, (name, act) =>
        ownBusiness.has(name) ? act : audited(name, () => true, act),
      ) as NonNullable<Resolvers['Mutation']>,
    }),
    ...(Query && {
      Query: wrapped(Query as Actions, (name, act) =>
        showNames.has(name) ? audited(name, readsNames, act) : act,
      ) as NonNullable<Resolvers['Query']>,
    }),
  }
}
