import { submitted } from '../../server/verification/index.ts'
import { byId, cases, plain } from './case.ts'
import { aDecision, aDoubleFirm, aMergedFile, aMergedFirm, aRelative, aVerifiedFile } from './things.ts'

const waiting = { verification: submitted(new Date()) }

/** Decisions that were made, and who is left out of making them. */
export const pastDecisions = cases({
  decisions: {
    ask: 'query($id: ID!) { decisions(first: 50, filter: { recordId: $id }) { nodes { recordId } } }',
    variables: async (of) => ({ id: (await aDecision(of)).id }),
    shows: ({ nodes }: { nodes: unknown[] }) => nodes.length > 0,
    veteran: waiting,
  },
  decision: {
    ask: 'query($decision: ID!) { decision(id: $decision) { version } }',
    variables: async (of) => ({ decision: (await aDecision(of)).decision }),
    veteran: waiting,
  },
  undoDecision: {
    ask: `mutation($id: ID!, $decision: ID!, $version: Int!) {
      undoDecision(id: $id, decision: $decision, reason: "核对时看错了档案", version: $version) { id } }`,
    variables: aDecision,
    veteran: waiting,
  },
  fileMerges: {
    ask: '{ fileMerges(first: 100) { nodes { id } } }',
    variables: async (of) => ({ id: await aMergedFile(of) }),
    shows: ({ nodes }: { nodes: { id: string }[] }, { id }: { id: string }) =>
      nodes.some((node) => node.id === id),
  },
  mergeVeterans: {
    ask: `mutation($id: ID!, $into: ID!) { mergeVeterans(id: $id, input: {
      into: $into, take: [SKILLS], identitySeen: true, reason: "同一人另建了档案" }) { id } }`,
    variables: async (of) => ({ id: of.veteran.veteran._id, into: await aVerifiedFile(of) }),
  },
  undoMerge: {
    ask: 'mutation($id: ID!) { undoMerge(id: $id, reason: "经查不是同一人", version: 2) { id } }',
    variables: async (of) => ({ id: await aMergedFile(of) }),
  },
  firmMerges: {
    ask: '{ firmMerges(first: 100) { nodes { id } } }',
    variables: async (of) => ({ id: await aMergedFirm(of) }),
    shows: ({ nodes }: { nodes: { id: string }[] }, { id }: { id: string }) =>
      nodes.some((node) => node.id === id),
  },
  mergeEmployers: {
    ask: `mutation($id: ID!, $into: ID!) {
      mergeEmployers(id: $id, input: { into: $into, reason: "两位人事各登记了一次" }) { id } }`,
    variables: async (of) => ({ id: await aDoubleFirm(of), into: of.employer.employer._id }),
  },
  undoFirmMerge: {
    ask: 'mutation($id: ID!) { undoFirmMerge(id: $id, reason: "经查不是同一单位", version: 2) { id } }',
    variables: async (of) => ({ id: await aMergedFirm(of) }),
  },
  myRelatives: plain('myRelatives { id }'),
  relativeDeclarers: plain('relativeDeclarers { id }'),
  declareRelative: {
    ask: 'mutation { declareRelative(input: { relation: OTHER, name: "林某" }) { id } }',
  },
  takeBackRelative: byId('takeBackRelative', async (of) => ({ id: await aRelative(of) }), { ofAsker: true }),
})
