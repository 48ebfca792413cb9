import { useReading } from '../../core/api/use-reading.ts'
import { ReachDocument } from './generated/reach.ts'

/** Whose people, firms and postings are shown to the viewer: an area's; null for staff of no station, undefined until it is known. */
export const useReach = () => useReading(ReachDocument, {}, { policy: 'cache-first' }).data?.viewer
