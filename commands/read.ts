import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { createReading, foreignReader, type ReadItem } from '../server/reading/index.ts'
import { reference } from '../server/reference/index.ts'
import { occupationsFrom, specialtiesFrom } from './foreign-tables.ts'
import { InputRefusal, readRows } from './rank-input.ts'

const usage = 'npm run read -- --texts T.csv [--occupations O.csv] [--specialties S.csv]'

function given() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { texts: text, occupations: text, specialties: text } })
  const { texts, occupations, specialties } = values
  if (!texts) throw new InputRefusal(`Say which texts: ${usage}`)
  if (specialties && !occupations)
    throw new InputRefusal(`Say to which occupations the specialties lead: ${usage}`)
  return { texts, occupations, specialties }
}

/** How a text is read: as the product reads service, or by the tables given instead of the shipped ones. */
async function readerFor({ occupations, specialties }: ReturnType<typeof given>) {
  const { service, title } = createReading(reference())
  if (!occupations) {
    return (text: string): readonly ReadItem[] => {
      const read = service(text)
      return [...read.occupations, ...read.further]
    }
  }
  const tables = {
    occupations: await occupationsFrom(occupations),
    specialties: specialties ? await specialtiesFrom(specialties) : [],
  }
  return foreignReader(tables, title)
}

/**
 * `npm run read`: prints to which occupations each text on service leads, `id,code,confidence,words`, best first; a text
 * without `id` goes by the number of its row.
 */
async function read(): Promise<void> {
  const asked = given()
  const rows = await readRows(asked.texts, ['text'])
  const occupationsIn = await readerFor(asked)
  process.stdout.write('id,code,confidence,words\n')
  rows.forEach(({ cells }, at) => {
    const id = (cells.id ?? '').trim() || String(at + 1)
    const lines = occupationsIn(cells.text).map(({ id: code, confidence, words }) => [
      id,
      code,
      confidence.toFixed(3),
      words.join('|'),
    ])
    process.stdout.write(stringify(lines))
  })
}

read().catch((error: unknown) => {
  process.stderr.write(`${error instanceof InputRefusal ? error.message : String(error)}\n`)
  process.exitCode = 1
})
