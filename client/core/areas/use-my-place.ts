import { useReading } from '../api/use-reading.ts'
import { MyPlaceDocument } from '../records/generated/area.ts'
import { useSession } from '../session/session.ts'

/** Where a veteran lives, by the file; null for others, and where no file says. `busy` until that is known. */
export const useMyPlace = () => {
  const { viewer } = useSession()
  const pause = viewer?.role !== 'VETERAN'
  const { data, failure } = useReading(MyPlaceDocument, {}, { pause, policy: 'cache-first' })
  return { place: data?.myVeteran.area ?? null, busy: !pause && !data && !failure }
}
