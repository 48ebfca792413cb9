import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measure } from './ruler/measure.ts'
import { listed, report } from './ruler/report.ts'
import { withRevision } from './ruler/revision.ts'

/**
 * `npm run ruler [-- --at <revision>] [--list] [--json]`: measures the code as DESIGN §3 asks: sizes, what stands twice,
 * circles, claims without proof, central lists, and how much of it is proof. `--at` measures another revision.
 */
const { values } = parseArgs({
  options: { at: { type: 'string' }, list: { type: 'boolean' }, json: { type: 'boolean' } },
})
const root = join(import.meta.dirname, '..')
const measured = await (values.at ? withRevision(root, values.at, measure) : measure(root))

const say = (text: string) => process.stdout.write(`${text}\n`)
if (values.json) say(JSON.stringify(measured, null, 2))
else {
  say(report(measured))
  if (values.list) say(`\n${listed(measured)}`)
}
