import { useReading, type Reading } from '../../core/api/use-reading.ts'
import { StaffFairDocument, type StaffFairFragment } from './generated/fairs.ts'

/** One fair, as it is now; none while no id is given. */
export const useFair = (id: string | null): Reading<StaffFairFragment> => {
  const options = { pause: id === null, policy: 'network-only' } as const
  const { data, ...reading } = useReading(StaffFairDocument, { id: id ?? '' }, options)
  return { ...reading, data: data?.fair }
}
