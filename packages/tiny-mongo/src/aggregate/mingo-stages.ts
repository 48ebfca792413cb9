import { createRequire } from 'node:module'
import { asRefusal, notImplemented, refuse } from '../errors.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { fromPlain, toPlain } from './mingo-operators.ts'
import { collect, type Stage } from './streaming.ts'

const { aggregate } = createRequire(import.meta.url)('mingo') as typeof import('mingo')

const BY_MINGO = new Set(['$bucketAuto', '$densify', '$fill', '$setWindowFields'])

export const isMingoStage = (name: string): boolean => BY_MINGO.has(name)

const SCRIPTS = new Set(['$function', '$accumulator', '$where'])

const forbidScripts = (value: unknown): void => {
  if (Array.isArray(value)) value.forEach(forbidScripts)
  else if (isPlainObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (SCRIPTS.has(name)) throw notImplemented(name)
      forbidScripts(inner)
    }
  }
}

/** Stages we leave to mingo, on all documents at once; numbers lose their exact BSON type there. */
export const mingoStage = (name: string, arg: unknown): Stage => {
  forbidScripts(arg)
  return async function* (input) {
    const docs = await collect(input)
    try {
      yield aggregate(docs.map(toPlain) as never, [{ [name]: arg }] as never, {
        // mingo carries its own closures through $function here; forbidScripts keeps the client's out
        scriptEnabled: true,
      }).map((doc) => fromPlain(doc) as Doc)
    } catch (error) {
      throw refuse(2, `${name}: ${asRefusal(error).message}`)
    }
  }
}
