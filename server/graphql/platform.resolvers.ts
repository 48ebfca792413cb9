import { readFileSync } from 'node:fs'
import { GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import { isVerified } from '../platform/verification.ts'
import type { Resolvers } from './generated/types.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

function asDay(value: unknown): string {
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null
  const time = day === null ? Number.NaN : Date.parse(`${day}T00:00:00.000Z`)
  if (day === null || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new TypeError(`Not a calendar day such as 2026-12-31: ${String(value).slice(0, 40)}`)
  return day
}

const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  parseValue: asDay,
  serialize: asDay,
  parseLiteral: (node) => asDay(node.kind === Kind.STRING ? node.value : null),
})

export const platformResolvers: Resolvers = {
  DateTime: GraphQLDateTimeISO,
  Day,
  Query: { serverVersion: () => version },
  Verification: {
    state: (row, _, { now }) => (row.state === 'VERIFIED' && !isVerified(row, now) ? 'LAPSED' : row.state),
  },
}
