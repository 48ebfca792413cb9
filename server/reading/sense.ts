import { nearness, openClassification, openEncoder } from 'encoder'
import { once } from '../platform/once.ts'

/** The sentence encoder and what it makes of the official occupations: a model, one for a process, opened when first asked. */
export const sense = once(() => ({ encoder: openEncoder(), classification: openClassification() }))

/** How like two names are in meaning, up to 1. */
export const alike = (one: string, other: string): number =>
  nearness(sense().encoder.vector(one), sense().encoder.vector(other))

/** Changes with every bit of the model. */
export const encoderVersion = (): string => sense().encoder.version
