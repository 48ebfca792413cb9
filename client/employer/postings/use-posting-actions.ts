import { App } from 'antd'
import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { showFields } from '../../desk/form/refusals.ts'
import {
  DraftPostingDocument,
  PublishPostingDocument,
  UpdatePostingDocument,
  type OwnPostingFragment,
} from './generated/postings.ts'
import type { PostingState } from '../../core/generated/schema.ts'
import type { Failure } from '../../core/api/failure.ts'
import { useEmployerText } from '../words.ts'
import { apiNames, inputOf, missingIn, valuesOf, type PostingValues } from './posting-form.ts'
import { useAction } from '../../core/api/use-action.ts'

/** What the server holds of the posting being written; null before it is kept the first time. */
export type Kept = { id: string; version: number; state: PostingState } | null

const keptOf = ({ id, version, state }: OwnPostingFragment): Kept => ({ id, version, state })

/** Gives a new draft its address without turning the page, so that what was typed and its errors stay. */
const giveAddress = (id: string) =>
  window.history.replaceState(window.history.state, '', `/employer/postings/${id}`)

const useSend = () => {
  const draft = useAction(DraftPostingDocument)
  const update = useAction(UpdatePostingDocument)
  const send = async (kept: Kept, values: PostingValues, done: string | undefined) => {
    const input = inputOf(values, kept?.version ?? null)
    if (kept) {
      const { data, failure } = await update.run({ id: kept.id, input }, done)
      return { posting: data?.updatePosting ?? null, failure }
    }
    const { data, failure } = await draft.run({ input }, done)
    return { posting: data?.draftPosting ?? null, failure }
  }
  return { send, busy: draft.busy || update.busy }
}

/** Keeping and publishing the posting that is being written. */
export const usePostingActions = (
  form: UseFormReturn<PostingValues>,
  initial: Kept,
  demand: (isDemanding: boolean) => void,
) => {
  const t = useEmployerText()
  const { message } = App.useApp()
  const { send, busy } = useSend()
  const publishing = useAction(PublishPostingDocument)
  const [kept, setKept] = useState<Kept>(initial)
  const latest = useRef<Kept>(initial)
  const [conflict, setConflict] = useState<string | null>(null)

  const remember = (posting: OwnPostingFragment) => {
    latest.current = keptOf(posting)
    setKept(latest.current)
  }

  const refused = (failure: Failure | undefined) => {
    if (failure?.kind !== 'REFUSED') return
    showFields(form, failure.fields, apiNames)
    if (failure.code === 'CONFLICT') setConflict(failure.message)
  }

  const keep = async (values: PostingValues, done?: string) => {
    setConflict(null)
    const isNew = latest.current === null
    const { posting, failure } = await send(latest.current, values, done)
    refused(failure)
    if (!posting) return null
    if (isNew) giveAddress(posting.id)
    remember(posting)
    form.reset(valuesOf(posting))
    return posting
  }

  const publish = async (values: PostingValues): Promise<OwnPostingFragment | null> => {
    const draft = await keep(values)
    if (!draft) return null
    demand(true)
    if (missingIn(values).length > 0) {
      void message.warning(t('posting.savedNotPublished'), 6)
      await form.trigger(undefined, { shouldFocus: true })
      return null
    }
    const { data, failure } = await publishing.run({ id: draft.id, version: draft.version })
    refused(failure)
    if (failure?.kind === 'REFUSED' && failure.code === 'INVALID')
      void message.warning(t('posting.savedNotPublished'), 6)
    if (data) remember(data.publishPosting)
    return data?.publishPosting ?? null
  }

  return { kept, keep, publish, conflict, busy: busy || publishing.busy }
}
