import { useReading } from '../../core/api/use-reading.ts'
import { AreaPostingsDocument, type AreaPostingsQueryVariables } from './generated/oversight.ts'

/** Lists of all postings of the area, which wait for nothing. */
const areaStates = { open: 'OPEN', paused: 'PAUSED', closed: 'CLOSED' } as const
type AreaKind = keyof typeof areaStates

export const isOfArea = (kind: string): kind is AreaKind => kind in areaStates

type Asked = Omit<AreaPostingsQueryVariables, 'state'>

/** Those in one state, where that is what is looked at. */
export const useAreaPostings = (
  kind: string,
  asked: Asked,
  context: { readonly additionalTypenames: string[] },
) => {
  const isAsked = isOfArea(kind)
  return useReading(
    AreaPostingsDocument,
    { ...asked, state: isAsked ? areaStates[kind] : 'OPEN' },
    { context, pause: !isAsked },
  )
}
