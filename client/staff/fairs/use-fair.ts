import { useReading, type Reading } from '../../core/api/use-reading.ts'
import { StaffFairDocument, type StaffFairFragment } from './generated/fairs.ts'

/** One fair; none while no id is given. */
export const useFair = (id: string | null): Reading<StaffFairFragment> => {
  const { data, ...reading } = useReading(StaffFairDocument, { id: id ?? '' }, { pause: id === null })
  return { ...reading, data: data?.fair }
}
