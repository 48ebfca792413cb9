import { useReading } from '../../core/api/use-reading.ts'
import { PersonOfDocument } from './generated/work.ts'

/** Whom a page is about, by the name that the register shows: it opens no file. Empty until it is read, and of whom one may not see. */
export const usePersonName = (id: string | null): string => {
  const { data } = useReading(PersonOfDocument, { id: id ?? '' }, { pause: !id })
  return data?.veterans.nodes[0]?.name ?? ''
}
