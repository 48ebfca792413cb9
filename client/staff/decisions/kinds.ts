import type { DecisionKind } from '../../core/generated/schema.ts'
import type { ReturnKind } from '../queue/queue.ts'

/** How the fields of a kind are named: as where it is decided on. */
export const fieldsOf: Readonly<Record<DecisionKind, ReturnKind>> = {
  VETERAN: 'veterans',
  EMPLOYER: 'employers',
  POSTING: 'postings',
  FAIR: 'fairs',
  TRAINING: 'trainings',
}

export const decisionKinds = Object.keys(fieldsOf) as readonly DecisionKind[]
