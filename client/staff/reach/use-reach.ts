import type { Department } from '../../../rules/choices.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { ReachDocument } from './generated/reach.ts'

/** Whose people, firms and postings are shown to the viewer: an area's; null for staff of no station, undefined until it is known. */
export const useReach = () => useReading(ReachDocument, {}, { policy: 'cache-first' }).data?.viewer

/** Whether the viewer works for a department; assumed until it is known. */
export const useWorksFor = (department: Department): boolean =>
  useReach()?.departments.includes(department) ?? true
