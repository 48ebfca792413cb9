import { useWords as useProofWords } from '../../core/evidence/words.ts'
import type { returnable, ReturnKind } from './queue.ts'
import { useWords } from '../words.ts'

type Returnable<K extends ReturnKind> = (typeof returnable)[K][number]

/** What a field that can be returned is called on the page. */
export const useReturnLabel = () => {
  const t = useWords()
  const proofs = useProofWords()
  const ofVeteran = (field: Returnable<'veterans'>) => {
    if (field === 'STATUS' || field === 'CERTIFICATE') return proofs(`demand.${field}`)
    return t(`veteran.${field === 'areaCode' ? 'area' : field}`)
  }
  const ofEmployer = (field: Returnable<'employers'>) => {
    if (field === 'LICENCE' || field === 'AUTHORISATION') return proofs(`demand.${field}`)
    if (field === 'areaCode') return t('employer.area')
    return t(`employer.${field === 'industryCode' ? 'industry' : field}`)
  }
  const ofPosting = (field: Returnable<'postings'>) => t(`oversight.${field}`)
  const ofWorded = (field: Returnable<'fairs' | 'trainings'>) => t(`worded.${field}`)
  const ofStaff = { fairs: ofWorded, trainings: ofWorded }
  return { veterans: ofVeteran, employers: ofEmployer, postings: ofPosting, ...ofStaff } as Readonly<
    Record<ReturnKind, (field: string) => string>
  >
}
