import { useQuery } from 'urql'
import { StaffFairDocument } from './generated/fairs.ts'

/** One fair; none while no id is given. */
export const useFair = (id: string | null) => {
  const [{ data, error, fetching }, again] = useQuery({
    query: StaffFairDocument,
    variables: { id: id ?? '' },
    pause: id === null,
  })
  return { fair: data?.fair ?? null, error, fetching, again: () => again({ requestPolicy: 'network-only' }) }
}
