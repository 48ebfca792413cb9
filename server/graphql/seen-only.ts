import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { opened } from '../apikeys/index.ts'
import { seenAsErrors } from '../seenas/index.ts'
import type { Context } from './context.ts'
import type { Resolvers } from './generated/types.ts'

type Action = (parent: object, input: object, context: Context, info: object) => unknown
type Actions = Readonly<Record<string, Action>>

/** What staff who look at somebody's pages are shown of the person, besides what anybody may read. All else is refused. */
const shown: ReadonlySet<string> = new Set([
  // What anybody may read, as apikeys has it.
  ...opened.READ_OPEN,
  'seenAs',
  'viewer',
  'myVeteran',
  'myFileReadings',
  'myConsents',
  'myRegistrations',
  'myApplications',
  'application',
  'agreements',
  'agreement',
  'followUpsToAnswer',
  'myNotifications',
  'myReport',
  'matches',
  'match',
  'whatWouldChange',
  'trainingsToPosting',
  'trainingsToOccupation',
  'whyShown',
  'search',
  'searchSuggestions',
  'myEmployer',
  'myPostings',
  'retentionPeriods',
])

const gated =
  (isShown: boolean, isAction: boolean, act: Action): Action =>
  (parent, input, context, info) => {
    const { seen } = context
    if (!seen) return act(parent, input, context, info)
    if (seen.now === null) throw seenAsErrors.over()
    if (isAction) throw seenAsErrors.readOnly()
    if (!isShown) throw seenAsErrors.tooPrivate()
    return act(parent, input, context, info)
  }

const each = (actions: Actions, gate: (name: string, act: Action) => Action): Actions =>
  Object.fromEntries(Object.entries(actions).map(([name, act]) => [name, gate(name, act)]))

/** The one gate before whoever sees as somebody: no action at all, and of questions those that are shown. */
export function seenOnly({ Mutation, Query, ...rest }: Resolvers): Resolvers {
  return {
    ...rest,
    ...(Mutation && {
      Mutation: each(Mutation as Actions, (_, act) => gated(false, true, act)) as NonNullable<
        Resolvers['Mutation']
      >,
    }),
    ...(Query && {
      Query: each(Query as Actions, (name, act) => gated(shown.has(name), false, act)) as NonNullable<
        Resolvers['Query']
      >,
    }),
  }
}

const number = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\d{4}(?=\d{4}$)/, '****') : value
const nothing = (): null => null
const none = (): string => ''
const stars = (): string => '****'
/** What of a match rests on what the body allows. */
const withoutBody = (reasons: unknown): unknown =>
  Array.isArray(reasons)
    ? reasons.filter((reason: { readonly kind?: unknown }) => reason.kind !== 'BODY')
    : reasons

/** What stands in the person's own pages and is nobody else's: numbers to call, what opens a door, what names the person for good. */
const masks: Readonly<Record<string, Readonly<Record<string, (value: unknown) => unknown>>>> = {
  Viewer: {
    phone: number,
    email: nothing,
    duties: () => [],
    secondFactorSince: nothing,
    recoveryCodesLeft: nothing,
  },
  Veteran: { phone: number, residentIdTail: nothing, limits: () => [] },
  Match: { reasons: withoutBody },
  FoundPosting: { reasons: withoutBody },
  // What the person wrote, and how both call each other, is between the two.
  Application: { message: none, lateWords: nothing, words: nothing },
  ApplicationContact: { phone: nothing, name: nothing },
  ApplicationEvent: { words: nothing },
  AgreementEvent: { words: nothing },
  FollowUpAnswer: { words: nothing },
  FairRegistration: { ticketCode: stars, ticketPayload: stars, phoneTail: stars },
  Member: { phone: number },
  Invitation: { phone: nothing },
  JoinRequest: { phone: number, note: none },
}

/** Lays the masks over the fields that have them, for whoever sees as somebody; for others nothing changes. */
export function masked(schema: GraphQLSchema): GraphQLSchema {
  for (const [typeName, fields] of Object.entries(masks)) {
    const type = schema.getType(typeName)
    if (!isObjectType(type)) throw new Error(`There is no type ${typeName} to be masked.`)
    for (const [name, mask] of Object.entries(fields)) {
      const field = type.getFields()[name]
      if (!field) throw new Error(`${typeName} has no field ${name} to be masked.`)
      const open = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, Context>
      field.resolve = (parent, input, context: Context, info) =>
        context.seen
          ? Promise.resolve(open(parent, input, context, info)).then(mask)
          : open(parent, input, context, info)
    }
  }
  return schema
}
