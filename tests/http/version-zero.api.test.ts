import { describe, expect } from 'vitest'
import { employerFacts } from '../support/a-employer.ts'
import { aDraftFair, fairInput } from '../support/a-fair.ts'
import { aDraft, postingInput } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'

const it = overHttp
  .extend('file', ({ services }) => aVeteran(services))
  .extend('ids', async ({ services, employer, staff, file }) => ({
    fair: (await aDraftFair(services, staff.viewer))._id,
    posting: (await aDraft(services, employer))._id,
    employer: employer.employer._id,
    veteran: file.veteran._id,
  }))

type Subject = 'fair' | 'posting' | 'employer' | 'veteran'
type Case = readonly [Subject, 'staff' | 'employer' | 'file', string, object]

const answers = { skills: [], occupations: [] }
const input = (type: string, field: string, ask: string) =>
  `mutation ($input: ${type}!) { ${field}(${ask}) { id } }`

/** Every action that takes the version last read, and what else it wants. */
const actions: readonly Case[] = [
  [
    'fair',
    'staff',
    'mutation ($id: ID!, $input: FairInput!) { updateFair(id: $id, input: $input) { id } }',
    fairInput(),
  ],
  [
    'fair',
    'staff',
    'mutation ($id: ID!, $version: Int) { publishFair(id: $id, version: $version) { id } }',
    {},
  ],
  [
    'posting',
    'employer',
    'mutation ($id: ID!, $input: PostingInput!) { updatePosting(id: $id, input: $input) { id } }',
    postingInput(),
  ],
  [
    'posting',
    'employer',
    'mutation ($id: ID!, $version: Int) { publishPosting(id: $id, version: $version) { id } }',
    {},
  ],
  ['employer', 'employer', input('EmployerInput', 'updateEmployer', 'input: $input'), employerFacts()],
  ['veteran', 'file', input('ServiceInput', 'describeService', 'input: $input'), { text: '开车' }],
  ['veteran', 'file', input('AnswersInput', 'answerSuggestions', 'input: $input'), answers],
  ['veteran', 'file', input('WishesInput', 'stateWishes', 'input: $input'), {}],
  ['veteran', 'file', input('PersonInput', 'updatePerson', 'input: $input'), {}],
  [
    'employer',
    'staff',
    'mutation ($id: ID!, $version: Int) { verifyEmployer(id: $id, version: $version) { id } }',
    {},
  ],
  [
    'veteran',
    'staff',
    'mutation ($id: ID!, $version: Int) { verifyVeteran(id: $id, version: $version) { id } }',
    {},
  ],
]

describe('a version that is not the last one is refused, 0 too', () => {
  it.for(actions)(
    '%s by %s: %s',
    async ([subject, who, document, more], { app, ids, employer, staff, file }) => {
      const { token } = { employer, staff, file }[who]
      const ask = (version: number | null) =>
        app.ask(document, { id: ids[subject], version, input: { ...more, version } }, { as: token })
      for (const version of [0, 99])
        expect((await ask(version)).errors?.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT'])
      const { errors } = await ask(null)
      expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INVALID')
    },
  )
})
