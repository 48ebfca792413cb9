import { dayOf } from '../../rules/office-time.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { PostingRow, Postings } from '../postings/index.ts'
import type { Trainings } from '../trainings/index.ts'
import type { Veterans, VeteranRow } from '../veterans/index.ts'
import { matchingErrors } from './matching.errors.ts'
import type { Seeker } from './meaning/seeker.ts'
import { dayNumber } from './posting-index.ts'
import type { OpenTrainings } from './ways/way.ts'

/** Who asks, as matching knows one. */
export interface AskingFile {
  readonly file: VeteranRow
  readonly seeker: Seeker
  readonly openTrainings: OpenTrainings
  /** In days since 1970-01-01. */
  readonly today: number
}

interface Parts extends Pick<Platform, 'clock'> {
  readonly veterans: Pick<Veterans, 'forUse'>
  readonly postings: Pick<Postings, 'posting' | 'visibleNow'>
  readonly trainings: Pick<Trainings, 'openBySkill'>
  readonly seekerFrom: (file: VeteranRow) => Seeker
}

/** What every question of a veteran begins with: the own file, unless matching is not agreed to, and the posting it is about. */
export const askedWith = ({ veterans, postings, trainings, seekerFrom, clock }: Parts) => ({
  async asking({ id }: Viewer): Promise<AskingFile> {
    const [found, openTrainings] = await Promise.all([
      veterans.forUse(id, 'MATCHING'),
      trainings.openBySkill(),
    ])
    if (!found) throw matchingErrors.noFile()
    if (found.consent === 'WITHDRAWN') throw matchingErrors.withdrawn()
    const { file } = found
    return { file, seeker: seekerFrom(file), openTrainings, today: dayNumber(dayOf(clock())) }
  },

  /** A posting that everybody may see; `NOT_FOUND` else. */
  async visible(viewer: Viewer, postingId: string): Promise<PostingRow> {
    const posting = await postings.posting(viewer, postingId)
    if ((await postings.visibleNow([posting])).length === 0) throw platformErrors.notFound()
    return posting
  },
})
