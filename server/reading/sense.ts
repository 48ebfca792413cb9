import { nearness, openClassification, openEncoder } from 'encoder'
import { once } from '../platform/once.ts'

/** The sentence encoder and what it makes of the official occupations: a model, one for a process, opened when first asked. */
export const sense = once(() => ({ encoder: openEncoder(), classification: openClassification() }))

/** A name, or what the encoder made of it before. */
type Sensed = string | Int8Array

const vectorOf = (name: Sensed): Int8Array => (typeof name === 'string' ? sense().encoder.vector(name) : name)

/** How like two names are in meaning, up to 1. */
export const alike = (one: string, other: Sensed): number => nearness(vectorOf(one), vectorOf(other))

/** Changes with every bit of the model. */
export const encoderVersion = (): string => sense().encoder.version
