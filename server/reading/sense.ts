import { openClassification, openEncoder } from 'encoder'
import { once } from '../platform/once.ts'

/** The sentence encoder and what it makes of the official occupations: a model, one for a process, opened when first asked. */
export const sense = once(() => ({ encoder: openEncoder(), classification: openClassification() }))
