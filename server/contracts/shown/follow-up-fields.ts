import { dayOf } from '../../../rules/office-time.ts'
import type {
  FollowUpAnswerResolvers,
  FollowUpDecisionResolvers,
  FollowUpResolvers,
} from '../../graphql/generated/types.ts'
import { present } from '../../platform/present.ts'
import { mayAnswerFrom, otherAnswered } from '../followups/follow-up.ts'

export const followUpFields: FollowUpResolvers = {
  id: ({ row }) => row._id,
  agreement: async ({ row, side }, _, { loaders }) => ({
    side,
    row: present(await loaders.contracts.load(row.agreementId), row.agreementId),
  }),
  afterDays: ({ row }) => row.afterDays,
  dueOn: ({ row }) => row.dueOn,
  answerBy: ({ row }) => row.answerBy,
  state: ({ row }) => row.state,
  mayAnswer: ({ row, side }, _, { now }) =>
    side !== 'STAFF' && ['NOW', 'OVER_ONLY'].includes(mayAnswerFrom(row, dayOf(now))),
  personAnswer: ({ row, side }) =>
    side === 'EMPLOYER' || row.personAnswer === null ? null : { ...row.personAnswer, reader: side },
  employerAnswer: ({ row, side }) =>
    side === 'VETERAN' || row.employerAnswer === null ? null : { ...row.employerAnswer, reader: side },
  hasOtherAnswered: ({ row, side }) => otherAnswered(row, side === 'STAFF' ? null : side),
  outcome: ({ row }) => row.outcome,
  leftOn: ({ row }) => row.leftOn,
  decision: ({ row, side }) => row.decision && { ...row.decision, reader: side },
  callsInVain: ({ row }) => row.callsInVain,
  lastCallAt: ({ row }) => row.lastCallAt,
  version: ({ row }) => row.version,
}

export const followUpAnswerFields: FollowUpAnswerResolvers = {
  by: ({ by, reader }) => (reader === 'STAFF' ? by : null),
}

export const followUpDecisionFields: FollowUpDecisionResolvers = {
  by: ({ by, reader }) => (reader === 'STAFF' ? by : null),
}
