import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { createReading, type Severity } from '../server/reading/index.ts'
import { reference } from '../server/reference/index.ts'
import { InputRefusal, readRows } from './rank-input.ts'

const usage = 'npm run wording -- --texts T.csv'

/** The gravest comes first. */
const severities: readonly Severity[] = ['REFUSED', 'HELD', 'WARNED']

/**
 * `npm run wording -- --texts T.csv`: judges each row's `text` as the product does and prints `row,verdict,rule,words`;
 * of several findings the rules and the words are joined by `|`, the gravest first.
 */
async function judge(): Promise<void> {
  const { values } = parseArgs({ options: { texts: { type: 'string' } } })
  if (!values.texts) throw new InputRefusal(`Say which texts: ${usage}`)
  const check = createReading(reference()).wording
  const rows = await readRows(values.texts, [])
  if (rows.some(({ cells }) => cells['text'] === undefined))
    throw new InputRefusal(`${values.texts} lacks the column text.`)
  process.stdout.write('row,verdict,rule,words\n')
  const lines = rows.map(({ cells }, at) => {
    const found = check(cells['text'] ?? '')
    const ordered = severities.flatMap((severity) => found.filter((finding) => finding.severity === severity))
    return [
      at + 1,
      (ordered[0]?.severity ?? 'LAWFUL').toLowerCase(),
      [...new Set(ordered.map(({ topic }) => topic))].join('|'),
      ordered.map(({ words }) => words).join('|'),
    ]
  })
  process.stdout.write(stringify(lines))
}

try {
  await judge()
} catch (error) {
  process.stderr.write(`${error instanceof InputRefusal ? error.message : String(error)}\n`)
  process.exitCode = 1
}
