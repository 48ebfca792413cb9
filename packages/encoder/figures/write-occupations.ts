import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { packClassification } from '../src/classification.ts'
import { openEncoder } from '../src/index.ts'
import { csco, tablesIn } from './tables.ts'

/** `tsx figures/write-occupations.ts --data FOLDER [--file encoder.bin] --out occupations.bin`; build.sh calls it. */
async function writeOccupations(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { data: text, file: text, out: text } })
  if (!values.data || !values.out)
    throw new Error('Say where the shared tables lie and what to write: --data, --out')
  const encoder = openEncoder(values.file ? { file: values.file } : {})
  const groups = csco(tablesIn(values.data))
  const names = groups.flatMap(({ titles }, owner) => titles.map((text) => ({ owner, text })))
  const defined = groups.flatMap(({ about }, owner) => about.slice(0, 1).map((text) => ({ owner, text })))
  const all = [...names, ...defined]
  const vectors = await encoder.encode(all.map(({ text }) => text))
  const bytes = packClassification({
    version: encoder.version,
    codes: groups.map(({ key }) => key.split(' ')[1]!),
    owners: Uint16Array.from(all, ({ owner }) => owner),
    names: names.length,
    vectors: Int8Array.from(vectors.flatMap((vector) => [...vector])),
  })
  writeFileSync(values.out, bytes)
}

await writeOccupations()
