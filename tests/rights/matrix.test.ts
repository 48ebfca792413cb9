import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect } from 'vitest'
import { createSchema } from '../../server/graphql/schema.ts'
import { overHttp } from '../support/fixtures.ts'
import type { Answer } from '../support/test-app.ts'
import type { Case } from './case.ts'
import { accountActs, looks, staffActs } from './matrix-accounts.ts'
import { applicationActs } from './matrix-applications.ts'
import { contractActs } from './matrix-contracts.ts'
import { decisions, makings, onBehalf } from './matrix-acts.ts'
import { pastDecisions } from './matrix-decisions.ts'
import { exportActs } from './matrix-exports.ts'
import { apiKeys } from './matrix-keys.ts'
import { membership } from './matrix-members.ts'
import { privacyActs } from './matrix-privacy.ts'
import { questions } from './matrix-questions.ts'
import { searches } from './matrix-search.ts'
import { aClerk, aSubject, Others, viewerKinds, type Subject, type ViewerKind } from './subject.ts'

/**
 * Who may do what: one row for each root field, in some cases for several states of what it is about; everything belongs to a
 * village. `OK`, the code of the refusal, or `NOTHING` for a list that does not show what the row is about. What was only
 * looked at, or refused, is as it was: the next viewer asks about the same thing.
 */
const file = new URL('./matrix.csv', import.meta.url)
/** `MATRIX=write` writes the table anew, to be read over before it is committed. */
const isWriting = process.env['MATRIX'] === 'write'

type Row = Readonly<Record<'field' | ViewerKind, string>>
const table: readonly Row[] = parse(readFileSync(file), { columns: true })

const asked: Readonly<Record<string, Case>> = {
  ...questions,
  ...membership,
  ...apiKeys,
  ...looks,
  ...pastDecisions,
  ...accountActs,
  ...staffActs,
  ...decisions,
  ...onBehalf,
  ...makings,
  ...privacyActs,
  ...exportActs,
  ...searches,
  ...applicationActs,
  ...contractActs,
}
const fieldOf = (row: string): string => row.replace(/ \(.*/, '')

const emptied = [
  'fairs',
  'trainings',
  'postings',
  'postingreports',
  'veterans',
  'employers',
  'registrations',
  'applications',
  'agreements',
  'followups',
  'apikeys',
  'exports',
  'quotas',
  'savedsearches',
  'policies',
]

const it = overHttp
  .extend('maker', { scope: 'file' }, ({ services }) => aClerk(services, 'village'))
  .extend('others', { scope: 'file' }, ({ services }) => new Others(services))
  .extend('emptied', { scope: 'file' }, ({ app }) => async () => {
    for (const name of emptied) await app.platform.connection.collection(name).deleteMany({})
  })

const isAct = ({ ask }: Case): boolean => ask.startsWith('mutation')

function outcomeOf({ data, errors }: Answer, { shows, refusedAs }: Case, variables: object): string {
  if (errors) return errors[0]?.extensions.code ?? 'NO CODE'
  const [answer] = Object.values<unknown>(data)
  const refused = refusedAs?.(answer)
  if (refused) return refused
  return shows && !shows(answer, variables) ? 'NOTHING' : 'OK'
}

/* @long */
describe('the matrix', () => {
  it('has a row for every root field', () => {
    const schema = createSchema()
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    )
    const known = (rows: readonly string[]) => new Set(rows.map(fieldOf))
    const [inTable, asCase] = [known(table.map(({ field }) => field)), known(Object.keys(asked))]
    const without = (rows: ReadonlySet<string>, what: string) =>
      fields
        .filter((field) => !rows.has(field))
        .map((field) => `${field} has no ${what}: say who may ask it, in tests/rights.`)
    expect([...without(asCase, 'case in matrix-*.ts'), ...without(inTable, 'row in matrix.csv')]).toEqual([])
    const gone = [...inTable].filter((field) => !fields.includes(field))
    expect(gone.map((field) => `${field} is no field any more: take its row away.`)).toEqual([])
  })

  it('has a case for every row, and a row for every case', () => {
    expect(table.map(({ field }) => field).toSorted()).toEqual(Object.keys(asked).toSorted())
  })

  const found: Row[] = []

  it.for(Object.entries(asked))(
    'says who may ask: %s',
    async ([field, row], { app, maker, others, emptied: empty }) => {
      await empty()
      // Of an organisation, which is gone with the others.
      others.forget('otherEmployer')
      const outcomes: [ViewerKind, string][] = []
      let last: { subject: Subject; variables: object } | null = null
      for (const kind of viewerKinds) {
        const subject: Subject = last?.subject ?? (await aSubject(app, maker, row))
        const asking = await others.of(kind, subject)
        const variables: object = last?.variables ?? (await row.variables?.({ ...subject, asking })) ?? {}
        const answer = await app.ask(row.ask, variables, asking ? { as: asking.token } : {})
        const outcome = outcomeOf(answer, row, variables)
        outcomes.push([kind, outcome])
        const isDone = isAct(row) && outcome === 'OK'
        if (isDone) others.forget(kind)
        last = isDone || row.ofAsker ? null : { subject, variables }
      }
      const now = { field, ...Object.fromEntries(outcomes) } as Row
      found.push(now)
      if (!isWriting) expect(now).toEqual(table.find((each) => each.field === field))
    },
  )

  it.runIf(isWriting)('is written anew', () => {
    writeFileSync(file, stringify(found, { header: true, columns: ['field', ...viewerKinds] }))
  })
})
