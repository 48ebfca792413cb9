import { addDays, dayOf } from '../../rules/office-time.ts'
import type { TrainingDraft, TrainingRow } from '../../server/trainings/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import type { Services } from '../../server/wiring.ts'

type Input = TrainingDraft['input']

export const trainingInput = (fields: Partial<Input> = {}): Input => ({
  titleZh: '叉车司机（N1）培训班',
  titleEn: 'Forklift operator course (N1)',
  providerZh: '泉港区职业技能培训中心',
  providerEn: null,
  areaCode: '350505',
  startsOn: addDays(dayOf(new Date()), 14),
  days: 10,
  places: 40,
  fee: 0,
  gives: ['forklift-certificate'],
  contentZh: '理论、实操和考证。',
  contentEn: null,
  ...fields,
})

/** An open training, offered by a member of staff. */
export const aTraining = (
  services: Pick<Services, 'trainings'>,
  staff: Viewer,
  fields: Partial<Input> = {},
): Promise<TrainingRow> => services.trainings.offerTraining(staff, trainingInput(fields))
