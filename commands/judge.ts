import { parseArgs } from 'node:util'
import { demoSeekers } from '../server/demo/index.ts'
import { embeddedPostingIndex, seekerOf, type SearchSeeker } from '../server/matching/index.ts'
import { createReading } from '../server/reading/index.ts'
import { reference } from '../server/reference/index.ts'
import { InputRefusal } from './rank-input.ts'
import { judgedPostings } from './judge-postings.ts'
import { judgedSearches, judgeOf, type SearchFindings } from './judge-searches.ts'

const usage = 'npm run judge -- search [--set FILE] [--as ID|none|all] [--data FOLDER] [--show]'

/**
 * `npm run judge -- search`: precision at ten (or at as many as are right, where that is less) of a judged set over the postings of the
 * shared data, signed out and as each invented person of the demo district, by the search of the product.
 */
async function judge(): Promise<void> {
  const { set, as, data, show } = given()
  const reading = createReading(reference())
  const rows = await judgedPostings(data, reading)
  if (rows.length === 0) throw new InputRefusal(`There are no postings in ${data}.`)
  const find = await judgeOf(rows, reading, embeddedPostingIndex())
  const searches = (await judgedSearches(set)).map(find)
  const people = as === 'none' ? [] : demoSeekers(reading).filter(({ id }) => as === 'all' || id === as)
  const tell = (who: string, asker: SearchSeeker | null) =>
    report(
      who,
      searches.map((findFor) => findFor(asker)),
      show,
    )
  await tell('signed out', null)
  const means: number[] = []
  for (const { id, file } of people)
    means.push(await tell(id, { seeker: seekerOf(file, reading), openTrainings: new Map() }))
  if (means.length > 1)
    process.stdout.write(
      `${Math.min(...means).toFixed(3)} at least and ${meanOf(means).toFixed(3)} in the mean, of ${means.length} people signed in\n`,
    )
}

const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length

async function report(
  who: string,
  asked: readonly Promise<SearchFindings>[],
  show: boolean,
): Promise<number> {
  const all = await Promise.all(asked)
  for (const { words, precision, wrong } of show ? all : [])
    if (precision < 1) process.stdout.write(`  ${precision.toFixed(2)} ${words}: ${wrong.join(' | ')}\n`)
  const mean = meanOf(all.map(({ precision }) => precision))
  process.stdout.write(`${mean.toFixed(3)} ${who} (${all.length} searches)\n`)
  return mean
}

function given() {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { set: text, as: text, data: text, show: { type: 'boolean' } },
  })
  if (positionals.join() !== 'search') throw new InputRefusal(`Say what is to be judged: ${usage}`)
  const data = values.data ?? '../shared/data'
  return {
    data,
    set: values.set ?? `${data}/search_judged.csv`,
    as: values.as ?? 'all',
    show: values.show ?? false,
  }
}

judge().catch((error: unknown) => {
  process.stderr.write(`${error instanceof InputRefusal ? error.message : String(error)}\n`)
  process.exitCode = 1
})
