import { breathe } from '../query/find.ts'
import type { Doc } from '../values/types.ts'

export type Batches = AsyncIterable<Doc[]>

/** A stage of a pipeline: batches in, batches out. */
export type Stage = (input: Batches) => AsyncGenerator<Doc[]>

const SLICE = 5

/** Visits every document, letting other work in every few milliseconds. */
export const drain = async (input: Batches, visit: (doc: Doc) => void): Promise<void> => {
  let began = performance.now()
  for await (const batch of input) {
    for (const doc of batch) {
      visit(doc)
      if (performance.now() - began < SLICE) continue
      await breathe()
      began = performance.now()
    }
  }
}

/** A stage that turns each document into some. */
export const mapAll = (turn: (doc: Doc) => Doc[]): Stage =>
  async function* (input) {
    let began = performance.now()
    for await (const batch of input) {
      let made: Doc[] = []
      for (const doc of batch) {
        for (const each of turn(doc)) made.push(each)
        if (performance.now() - began < SLICE) continue
        yield made
        made = []
        await breathe()
        began = performance.now()
      }
      if (made.length > 0) yield made
    }
  }

export const mapEach = (turn: (doc: Doc) => Doc): Stage => mapAll((doc) => [turn(doc)])

export const collect = async (input: Batches): Promise<Doc[]> => {
  const docs: Doc[] = []
  for await (const batch of input) for (const doc of batch) docs.push(doc)
  return docs
}

export async function* fromDocs(docs: Doc[]): AsyncGenerator<Doc[]> {
  if (docs.length > 0) yield docs
}
