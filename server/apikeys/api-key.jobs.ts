import { jobKind } from '../platform/queue/queue.ts'
import { owedJob } from '../platform/queue/owed.ts'

/** A key was made or revoked: whose it is is to be told. */
export const apiKeyChanged = owedJob('api-key-changed')

/** A key ends soon: whose it is is to be told. */
export const apiKeyEnds = jobKind<{ readonly id: string }>('api-key-ends')
