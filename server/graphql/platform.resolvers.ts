import { readFileSync } from 'node:fs'
import { GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import { isDay } from '../../rules/office-time.ts'
import { say } from '../../rules/text.ts'
import { inForceAt, isVerified } from '../verification/index.ts'
import type { Resolvers } from './generated/types.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

function asDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value
  throw new TypeError(`Not a calendar day such as 2026-12-31: ${String(value).slice(0, 40)}`)
}

const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  parseValue: asDay,
  serialize: asDay,
  parseLiteral: (node) => asDay(node.kind === Kind.STRING ? node.value : null),
})

/** Under the name that the SDL gives it: a variable of that type would be of an unknown one. */
const DateTime = new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime' })

export const platformResolvers: Resolvers = {
  DateTime,
  Day,
  Query: { serverVersion: () => version },
  CaseOutcome: {
    refusal: ({ refused }, _, { language }) =>
      refused && { kind: refused.code, message: say(refused.text, language) },
  },
  Verification: {
    inForceUntil: (row, _, { now }) => inForceAt(row, now)?.until ?? null,
    state: (row, _, { now }) => (row.state === 'VERIFIED' && !isVerified(row, now) ? 'LAPSED' : row.state),
  },
}
