import { useClient } from 'urql'
import { useAction } from '../../../core/api/use-action.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import type { AlertRhythm } from '../../../core/generated/schema.ts'
import { useSession } from '../../../core/session/session.ts'
import {
  MySavedSearchesDocument,
  RemoveSavedSearchDocument,
  SaveSearchDocument,
  SetSearchRhythmDocument,
  type SavedSearchLineFragment,
} from '../generated/search.ts'
import { filterInput, type Wish } from '../search-wish.ts'

export type Saved = SavedSearchLineFragment

const none: readonly Saved[] = []

/** The searches that a veteran keeps; others keep none. */
export const useSaved = () => {
  const { viewer } = useSession()
  const reading = useReading(MySavedSearchesDocument, {}, { pause: viewer?.role !== 'VETERAN' })
  return { ...reading, rows: reading.data?.mySavedSearches ?? none }
}

/** What one does with a kept search; the list is read again after each. */
export const useSaving = () => {
  const client = useClient()
  const again = () => client.query(MySavedSearchesDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  const saving = useAction(SaveSearchDocument)
  const setting = useAction(SetSearchRhythmDocument)
  const removing = useAction(RemoveSavedSearchDocument)
  const save = async ({ words, filter }: Wish, rhythm: AlertRhythm = 'DAILY'): Promise<boolean> => {
    const { data } = await saving.run({ input: { words, filter: filterInput(filter), rhythm } })
    if (data) await again()
    return data !== undefined
  }
  const setRhythm = (id: string, rhythm: AlertRhythm) => setting.run({ id, rhythm })
  const remove = async (id: string): Promise<boolean> => {
    const { data } = await removing.run({ id })
    if (data) await again()
    return data !== undefined
  }
  return {
    save,
    setRhythm,
    remove,
    busy: saving.busy || setting.busy || removing.busy,
    failure: saving.failure ?? setting.failure ?? removing.failure,
  }
}
