import { parseArgs } from 'node:util'
import { openClassification, openEncoder, type Encoder } from '../src/index.ts'
import { judgedQueries, titleToOccupation } from './judged.ts'
import { crosswalk, service, toldBySentence } from './occupations.ts'
import { similarTitles, translation } from './similar-titles.ts'
import { csco, esco, onet, tablesIn, type Tables } from './tables.ts'

const text = { type: 'string' } as const

/** `npm run figures -w encoder -- --data FOLDER [--judged FOLDER] [--file other.bin --occupations other.bin]`: one line for each figure of README. */
async function figures(): Promise<void> {
  const { values } = parseArgs({ options: { data: text, file: text, occupations: text, judged: text } })
  if (!values.data) throw new Error('Say where the shared tables lie: --data FOLDER')
  const tables = tablesIn(values.data)
  const encoder = openEncoder({ remembered: 200_000, ...(values.file ? { file: values.file } : {}) })
  const say = (name: string, value: number) => process.stdout.write(`${name}: ${value.toFixed(3)}\n`)
  const official = csco(tables)
  say('similar titles zh (CSCO), MAP', await similarTitles(official, encoder.encode, 500))
  say('similar titles en (ESCO), MAP', await similarTitles(esco(tables), encoder.encode, 150))
  say('similar titles en (O*NET), MAP', await similarTitles(onet(tables), encoder.encode, 60))
  say('translation zh to en, MRR', await translation(tables, encoder.encode))
  say('service in plain words, hit@3', await service(tables, official, encoder.encode))
  say('sentence to occupation, hit@3', await toldBySentence(official, encoder.encode))
  const { gain, hit } = await crosswalk(tables, encoder.encode)
  say('foreign specialty, nDCG@10', gain)
  say('foreign specialty, hit@10', hit)
  if (values.judged) await ownQueries(tablesIn(values.judged), encoder, values.occupations, say)
}

/** What our own judged titles and queries say, given `--judged FOLDER`. */
async function ownQueries(
  tables: Tables,
  { encode }: Encoder,
  file: string | undefined,
  say: (name: string, value: number) => void,
): Promise<void> {
  const judged = { titles: tables('titles'), queries: tables('queries') }
  const classification = openClassification(file)
  say('title to occupation, hit@1', await titleToOccupation(judged, classification, encode, 1))
  say('title to occupation, hit@3', await titleToOccupation(judged, classification, encode, 3))
  const { vectors, branches, both } = await judgedQueries(judged, classification, encode)
  say('judged queries by vectors, nDCG@10', vectors)
  say('judged queries by branches, nDCG@10', branches)
  say('judged queries by both, nDCG@10', both)
}

await figures()
