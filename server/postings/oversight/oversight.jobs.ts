import { owedJob } from '../../platform/queue/owed.ts'

/** Staff decided on a posting's wording, took it down, or answered an appeal: its employer is to hear of it, and who reported it. */
export const postingOverseen = owedJob('posting-overseen')

/** Reports of a posting were answered: those who made them are to hear of it. */
export const reportsAnswered = owedJob('reports-answered')
