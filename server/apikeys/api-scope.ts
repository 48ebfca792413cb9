import { apiScopes, type ApiScope } from '../../rules/api-key.ts'
import type { Persona } from './api-key.ts'

/** What each scope opens: the one table of that. A root field that stands in none is never opened to keys. */
export const opened: Readonly<Record<ApiScope, readonly string[]>> = {
  READ_OPEN: [
    'serverVersion',
    'openPostings',
    'searchPostings',
    'posting',
    'employer',
    'fairs',
    'fair',
    'trainings',
    'policies',
    'policy',
    'serviceStations',
    'occupations',
    'skills',
    'specialties',
    'areas',
    'searchAreas',
    'homeArea',
    'industries',
  ],
  READ_OWN: ['myEmployer', 'myPostings', 'posting', 'checkWording'],
  WRITE_OWN_POSTINGS: [
    'draftPosting',
    'updatePosting',
    'publishPosting',
    'pausePosting',
    'resumePosting',
    'renewPosting',
    'renewPostings',
    'closePosting',
    'deletePosting',
  ],
  WRITE_TRAININGS: [
    'trainingDrafts',
    'staffTraining',
    'offerTraining',
    'draftTraining',
    'updateTraining',
    'publishTraining',
    'deleteTraining',
    'withdrawTraining',
  ],
}

/** What is no use of anything. */
const always: ReadonlySet<string> = new Set(['__typename', '__schema', '__type'])

/** Kinds of things that no key reads, wherever they hang: people, their files, and what opens a door. */
export const closedTypes: ReadonlySet<string> = new Set([
  'Veteran',
  'FairRegistration',
  'FairRegistrationPage',
  'Member',
  'MemberEvent',
  'Invitation',
  'JoinRequest',
  'Proof',
  'ProofDemand',
  'ProofReading',
  'PostingReport',
  'PostingChange',
  'PastDecision',
  'FieldChange',
  'EmployersAlike',
  'EmployerAlike',
  'UndoneDecision',
  'Application',
  'ApplicationPage',
  'PostingApplying',
])

const personas: Readonly<Record<ApiScope, Persona>> = {
  READ_OPEN: 'ANYBODY',
  READ_OWN: 'ORGANISATION',
  WRITE_OWN_POSTINGS: 'ORGANISATION',
  WRITE_TRAININGS: 'BUREAU',
}

const opening = (scopes: readonly ApiScope[], root: string): ApiScope[] =>
  scopes.filter((scope) => opened[scope].includes(root))

/** The scopes that would open it, of all there are. */
export const scopesFor = (root: string): ApiScope[] => opening(apiScopes, root)

/** Which of these root fields the scopes do not open. */
export const closedAmong = (scopes: readonly ApiScope[], roots: readonly string[]): string[] =>
  roots.filter((root) => !always.has(root) && opening(scopes, root).length === 0)

/**
 * As whom a document is asked whose root fields are all open: as little as they need. What is read for the bureau is read apart, since
 * staff see more of the rest than anybody does; null when it is not.
 */
export function personaFor(scopes: readonly ApiScope[], roots: readonly string[]): Persona | null {
  const asked = roots
    .filter((root) => !always.has(root))
    .map((root) => new Set(opening(scopes, root).map((scope) => personas[scope])))
  if (asked.some((by) => by.has('BUREAU'))) return asked.every((by) => by.has('BUREAU')) ? 'BUREAU' : null
  return asked.some((by) => by.has('ORGANISATION')) ? 'ORGANISATION' : 'ANYBODY'
}
