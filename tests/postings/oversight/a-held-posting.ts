import { aPosting } from '../../support/a-posting.ts'
import type { AnEmployer } from '../../support/a-employer.ts'
import type { Services } from '../../../server/wiring.ts'

/** Words of which no rule can say whether they are lawful: they only sound like a demand. */
const heldWords = '限难性'

let made = 0

/** Held words that no other test has had decided. */
export const someHeldText = (): string => `第${++made}${String(Math.random()).slice(2, 8)}号岗，${heldWords}`

export const aHeldPosting = (
  services: Pick<Services, 'postings'>,
  employer: Pick<AnEmployer, 'viewer'>,
  conditions = someHeldText(),
) => aPosting(services, employer, { conditions })
