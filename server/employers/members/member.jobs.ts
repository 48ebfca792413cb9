import { owedJob } from '../../platform/queue/owed.ts'

/** Something befell a member of an organisation: whom it concerns is to be told. */
export const memberEventHappened = owedJob('member-event')

/** Somebody asked to join an organisation: its owner is to be told. */
export const joinAsked = owedJob('join-asked')
