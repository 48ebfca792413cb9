import type { MatchOptions } from '../query/filter.ts'
import type { Catalog } from '../storage/collection.ts'
import type { Doc } from '../values/types.ts'
import { pacer, type Work } from '../work.ts'

/** What a stage may ask of the pipeline it is in. */
export interface PipelineContext extends MatchOptions {
  catalog: Catalog
  database: string
  hint: unknown
  work: Work
}

export type Batches = AsyncIterable<Doc[]>

/** A stage of a pipeline: batches in, batches out. */
export type Stage = (input: Batches) => Batches

const MOST_AT_ONCE = 500

/** Visits every document, letting other work in every few milliseconds. */
export const drain = async (input: Batches, visit: (doc: Doc) => void, work: Work): Promise<void> => {
  const pace = pacer(work)
  for await (const batch of input)
    for (const doc of batch) {
      visit(doc)
      if (pace.due()) await pace.rest()
    }
}

/** A stage that turns each document into some. */
export const mapAll = (turn: (doc: Doc) => Iterable<Doc>, work: Work): Stage =>
  async function* (input) {
    const pace = pacer(work)
    for await (const batch of input) {
      work.begin()
      let made: Doc[] = []
      for (const doc of batch)
        for (const each of turn(doc)) {
          made.push(each)
          if (made.length < MOST_AT_ONCE && !pace.due()) continue
          yield made
          made = []
          if (pace.due()) await pace.rest()
        }
      if (made.length > 0) yield made
    }
  }
