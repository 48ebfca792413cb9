import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { showFields } from '../../desk/fields/refusals.ts'
import {
  DraftPostingDocument,
  PublishPostingDocument,
  UpdatePostingDocument,
  type PostingState,
  type PostingWholeFragment,
} from '../../desk/generated/graphql.ts'
import { useAct } from '../../desk/useAct.ts'
import type { Failure } from '../../shared/api/failure.ts'
import { useEmployerText } from '../employer-text.ts'
import { apiNames, inputOf, missingIn, valuesOf, type PostingValues } from './posting-form.ts'

/** What the server holds of the posting being written; null before it is kept the first time. */
export type Kept = { id: string; version: number; state: PostingState } | null

const keptOf = (posting: PostingWholeFragment): Kept => ({
  id: posting.id,
  version: posting.version,
  state: posting.state,
})

/** Gives a new draft its address without turning the page, so that what was typed and its errors stay. */
const giveAddress = (id: string) =>
  window.history.replaceState(window.history.state, '', `/employer/postings/${id}`)

/** Keeping and publishing the posting that is being written. */
export const usePostingActions = (form: UseFormReturn<PostingValues>, initial: Kept) => {
  const t = useEmployerText()
  const { act, busy } = useAct()
  const [kept, setKept] = useState<Kept>(initial)
  const [conflict, setConflict] = useState<string | null>(null)

  const refused = (failure: Failure | null) => {
    if (failure?.kind !== 'REFUSED') return
    showFields(form, failure.fields, apiNames)
    if (failure.code === 'CONFLICT') setConflict(failure.message)
  }

  const keep = async (values: PostingValues, done?: string) => {
    setConflict(null)
    const input = inputOf(values, kept?.version ?? null)
    const { posting, failure } = kept
      ? await act(UpdatePostingDocument, { id: kept.id, input }, done).then(({ data, failure }) => ({
          posting: data?.updatePosting,
          failure,
        }))
      : await act(DraftPostingDocument, { input }, done).then(({ data, failure }) => ({
          posting: data?.draftPosting,
          failure,
        }))
    refused(failure)
    if (!posting) return null
    if (!kept) giveAddress(posting.id)
    setKept(keptOf(posting))
    form.reset(valuesOf(posting))
    return posting
  }

  const publish = async (values: PostingValues): Promise<PostingWholeFragment | null> => {
    const missing = missingIn(values)
    const draft = await keep(values, missing.length ? t('posting.savedNotPublished') : undefined)
    if (!draft) return null
    if (missing.length) {
      const fields = missing.map((path) => ({ path, message: t('posting.needed') }))
      showFields(form, fields)
      return null
    }
    const { data, failure } = await act(PublishPostingDocument, { id: draft.id, version: draft.version })
    refused(failure)
    if (data) setKept(keptOf(data.publishPosting))
    return data?.publishPosting ?? null
  }

  return { kept, keep, publish, conflict, busy }
}
