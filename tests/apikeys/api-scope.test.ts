import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { apiScopes, scopesOf } from '../../rules/api-key.ts'
import { closedTypes, opened, personaFor } from '../../server/apikeys/api-scope.ts'
import { createSchema } from '../../server/graphql/schema.ts'
import { neverByKey } from './never-by-key.ts'

const schema = createSchema()
const [queries, mutations] = [schema.getQueryType(), schema.getMutationType()]
const roots = [queries, mutations].flatMap((type) => Object.keys(type?.getFields() ?? {}))
const inScopes = new Set(Object.values(opened).flat())

/** Kinds of things that a document within these root fields can reach, without those that are closed. */
function reachable(names: readonly string[]): Set<string> {
  const found = new Set<string>()
  const walk = (type: GraphQLNamedType) => {
    if (!isObjectType(type) || found.has(type.name) || closedTypes.has(type.name)) return
    found.add(type.name)
    for (const field of Object.values(type.getFields())) walk(getNamedType(field.type))
  }
  for (const name of names) {
    const field = queries?.getFields()[name] ?? mutations?.getFields()[name]
    if (field) walk(getNamedType(field.type))
  }
  return found
}

describe('the table of scopes', () => {
  it('says of every root field which scope opens it, or that none ever does', () => {
    const unsaid = roots.filter((root) => !inScopes.has(root) && !neverByKey.has(root))
    expect(
      unsaid.map((root) => `${root} is in no scope and not in never-by-key.ts: say which it is.`),
    ).toEqual([])
    expect([...neverByKey].filter((root) => inScopes.has(root))).toEqual([])
  })

  it('names nothing that is not there', () => {
    expect([...inScopes, ...neverByKey].filter((root) => !roots.includes(root))).toEqual([])
    expect([...closedTypes].filter((type) => !schema.getType(type))).toEqual([])
  })

  it('gives every scope to one kind of key at least, and opens only questions by those that read', () => {
    expect(new Set([...scopesOf.BUREAU, ...scopesOf.ORGANISATION])).toEqual(new Set(apiScopes))
    const reading = [...opened.READ_OPEN, ...opened.READ_OWN]
    expect(reading.filter((root) => mutations?.getFields()[root])).toEqual([])
  })

  it('reaches these kinds of things and no others: a new one is looked at before a key reads it', () => {
    expect([...reachable([...inScopes])].toSorted()).toEqual([
      'Appeal',
      'Area',
      'CaseOutcome',
      'CaseRefusal',
      'Employer',
      'EmployerAnswering',
      'Fair',
      'FairAnnouncement',
      'FairPage',
      'FieldReason',
      'FirmMerge',
      'FoundPosting',
      'FoundPostingPage',
      'Industry',
      'MatchReason',
      'MergeUndone',
      'Occupation',
      'OpenPostingPage',
      'PageInfo',
      'Policy',
      'PolicyForm',
      'PolicyPage',
      'PolicyWording',
      'Posting',
      'PostingPage',
      'PostingSource',
      'SearchPart',
      'SearchRelaxation',
      'ServiceStation',
      'Skill',
      'Specialty',
      'StaffTraining',
      'StaffTrainingPage',
      'StationClosing',
      'StayingRate',
      'Takedown',
      'Training',
      'TrainingPage',
      'Verification',
      'WordedText',
      'WordingFinding',
    ])
  })

  it('asks as nobody what anybody may read, for the organisation what is its own, and for the bureau only that', () => {
    expect(personaFor(apiScopes, ['fairs', 'homeArea', '__typename'])).toBe('ANYBODY')
    expect(personaFor(apiScopes, ['fairs', 'myPostings'])).toBe('ORGANISATION')
    expect(personaFor(['READ_OPEN', 'WRITE_OWN_POSTINGS'], ['posting'])).toBe('ANYBODY')
    expect(personaFor(apiScopes, ['trainingDrafts', '__typename'])).toBe('BUREAU')
    expect(personaFor(apiScopes, ['trainingDrafts', 'fairs'])).toBeNull()
    expect(personaFor(apiScopes, [])).toBe('ANYBODY')
  })
})
