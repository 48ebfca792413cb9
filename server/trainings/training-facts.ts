import type { CheckedTrainingDraft } from '../../rules/training.ts'
import { reference } from '../reference/index.ts'
import type { StaffTrainingRow } from './training.ts'

/** What a training says, as it is kept; English is Chinese where staff wrote none. */
export const factsOf = (input: CheckedTrainingDraft) =>
  ({
    title: { zh: input.titleZh, en: input.titleEn ?? input.titleZh },
    provider: { zh: input.providerZh, en: input.providerEn ?? input.providerZh },
    areaCode: input.areaCode,
    startsOn: input.startsOn,
    days: input.days,
    places: input.places,
    fee: input.fee,
    gives: input.gives,
    covers: [...reference().skillClosure(input.gives)],
    content: { zh: input.contentZh, en: input.contentEn ?? input.contentZh },
  }) satisfies Partial<StaffTrainingRow>
