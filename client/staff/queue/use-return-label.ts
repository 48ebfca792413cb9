import type { returnable, ReturnKind } from './queue.ts'
import { useWords } from '../words.ts'

type Returnable<K extends ReturnKind> = (typeof returnable)[K][number]

/** What a field that can be returned is called on the page. */
export const useReturnLabel = () => {
  const t = useWords()
  const ofVeteran = (field: Returnable<'veterans'>) => t(`veteran.${field === 'areaCode' ? 'area' : field}`)
  const ofEmployer = (field: Returnable<'employers'>) => {
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
