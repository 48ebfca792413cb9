import type { ApplicationInput } from '../../rules/application.ts'
import type { Services } from '../../server/wiring.ts'
import { anEmployer, type AnEmployer } from './a-employer.ts'
import { aPosting, type postingInput } from './a-posting.ts'
import { aVeteran, type AVeteran } from './a-veteran.ts'

/** What a person sends who hides nothing but the number. */
export const applicationInput = (fields: Partial<ApplicationInput> = {}): ApplicationInput => ({
  message: '在部队开车五年，希望有机会面谈。',
  sees: ['NAME', 'SERVICE', 'SKILLS', 'CERTIFICATES', 'SCHOOLING', 'WISHES'],
  sharesPhone: false,
  ...fields,
})

interface Given {
  readonly person?: AVeteran
  readonly firm?: AnEmployer
  readonly posting?: Partial<ReturnType<typeof postingInput>>
  readonly input?: Partial<ApplicationInput>
}

/** Somebody who has applied for an open posting, and who is to answer. */
export async function anApplication(services: Services, given: Given = {}) {
  const firm = given.firm ?? (await anEmployer(services))
  const person = given.person ?? (await aVeteran(services))
  const posting = await aPosting(services, firm, given.posting)
  const { row } = await services.applications.applyToPosting(
    person.viewer,
    posting._id,
    applicationInput(given.input),
  )
  return { firm, person, posting, id: row._id }
}
