import { applicationParts, applicationPartsRule, type ApplicationPart } from '../../../rules/application.ts'
import type { Employers } from '../../employers/index.ts'
import { checked } from '../../platform/checked.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Language } from '../../../rules/text.ts'
import { isVerified } from '../../verification/index.ts'
import type { Veterans } from '../../veterans/index.ts'
import { applicationErrors } from '../application.errors.ts'
import { mayApply } from '../application.policy.ts'
import { applicantOf } from '../sending/applicant.ts'
import type { takingPart } from '../taking-part.ts'
import { cvOf } from './cv.ts'
import { cvPdf } from './cv-pdf.ts'

interface Parts extends Pick<Platform, 'clock'> {
  readonly veterans: Pick<Veterans, 'veteranInUse'>
  readonly employers: Pick<Employers, 'byIds'>
  readonly taking: ReturnType<typeof takingPart>
}

/** CVs, of the own file and of applications, on one page each. */
export const cvs = ({ veterans, employers, taking, clock }: Parts) => ({
  /** Of the viewer's own file, of the parts given; the number stands on what a person takes along only. */
  async ownCv(
    viewer: Viewer | null,
    language: Language,
    parts: readonly ApplicationPart[] = applicationParts,
  ): Promise<Buffer> {
    const someone = allowed(viewer, mayApply)
    const { sees } = checked(applicationPartsRule, { sees: parts })
    const file = await veterans.veteranInUse(someone)
    const phone = sees.includes('NAME') ? someone.phone : null
    return cvPdf(cvOf(applicantOf(file, sees, clock()), language, phone))
  },

  /** Of an application: what the person sent, for the person, and for its employer once it has opened it and while it is verified. */
  async applicationCv(viewer: Viewer | null, id: string, language: Language): Promise<Buffer> {
    const { row, side } = await taking.part(viewer, id)
    const [employer] = side === 'EMPLOYER' ? await employers.byIds([row.employerId]) : []
    const isShown =
      side === 'VETERAN' ||
      (row.openedAt !== null && employer !== undefined && isVerified(employer.verification, clock()))
    if (!isShown || row.applicant === null) throw applicationErrors.unknown()
    return cvPdf(cvOf(row.applicant, language))
  },
})
