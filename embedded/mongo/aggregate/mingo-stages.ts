import { createRequire } from 'node:module'
import { asRefusal, refuse } from '../errors.ts'
import type { Doc } from '../values/types.ts'
import { fromPlain, toPlain } from './mingo-operators.ts'
import { collect } from './streaming.ts'
import type { Stage } from './streaming.ts'

const { aggregate } = createRequire(import.meta.url)('mingo') as typeof import('mingo')

const BY_MINGO = new Set(['$bucketAuto', '$densify', '$fill', '$setWindowFields'])

export const isMingoStage = (name: string): boolean => BY_MINGO.has(name)

/** Stages we leave to mingo, on all documents at once; numbers lose their exact BSON type there. */
export const mingoStage = (name: string, arg: unknown): Stage =>
  async function* (input) {
    const docs = await collect(input)
    try {
      yield aggregate(
        docs.map(toPlain) as never,
        [{ [name]: arg }] as never,
        {
          scriptEnabled: false,
        } as never,
      ).map((doc) => fromPlain(doc) as Doc)
    } catch (error) {
      throw refuse(2, `${name}: ${asRefusal(error).message}`)
    }
  }
