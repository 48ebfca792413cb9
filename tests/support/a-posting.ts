import { addDays, dayOf } from '../../rules/office-time.ts'
import type { PostingDraft, PostingRow } from '../../server/postings/index.ts'
import type { Services } from '../../server/wiring.ts'
import type { AnEmployer } from './a-employer.ts'

type Input = PostingDraft['input']

/** What an employer writes for a vacancy that may be published as it is. */
export const postingInput = (fields: Partial<Input> = {}): Input => ({
  title: '叉车司机',
  occupationCode: null,
  headCount: 3,
  conditions: '持叉车证，两年以上经验，退役军人优先。',
  content: '负责仓库装卸和货物转运。',
  areaCode: '350505',
  place: '前黄镇工业路 1 号',
  payMin: 5_500,
  payMax: 7_500,
  payMonths: 12,
  contractType: 'FIXED_TERM',
  shift: 'DAY',
  degree: 'JUNIOR_HIGH',
  minYears: 2,
  mustSkillIds: ['forklift-certificate'],
  preferredSkillIds: [],
  veteransPreferred: true,
  validUntil: addDays(dayOf(new Date()), 60),
  ...fields,
})

/** A draft of the employer's. */
export const aDraft = (
  services: Pick<Services, 'postings'>,
  { viewer }: Pick<AnEmployer, 'viewer'>,
  fields: Partial<Input> = {},
): Promise<PostingRow> => services.postings.draftPosting(viewer, postingInput(fields))

/** An open posting of the employer's; others see it when the employer is verified. */
export async function aPosting(
  services: Pick<Services, 'postings'>,
  employer: Pick<AnEmployer, 'viewer'>,
  fields: Partial<Input> = {},
): Promise<PostingRow> {
  const draft = await aDraft(services, employer, fields)
  return services.postings.publishPosting(employer.viewer, draft._id)
}
