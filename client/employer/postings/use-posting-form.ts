import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type * as z from 'zod/mini'
import { postingRule, publishedPostingRule } from '../../../rules/posting.ts'
import { isRefusal, type Failure } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useMaking } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import {
  DraftPostingDocument,
  PublishPostingDocument,
  UpdatePostingDocument,
  type OwnPostingFragment,
} from './generated/postings.ts'
import { postingEntries, type PostingEntries, type PostingShape } from './posting-form.ts'
import type { Wording } from './use-wording.ts'
import { useWords } from '../words.ts'

export type PostingStart = {
  start: PostingEntries
  /** The posting that is changed. */
  before?: OwnPostingFragment
  /** The posting that a new one is a copy of. */
  copied?: OwnPostingFragment
}

/** Whether staff are to look at its wording before anybody sees it. */
const isToBeChecked = ({ wordingCheck }: OwnPostingFragment): boolean => wordingCheck?.state === 'PENDING'

/** Gives a new draft its address without turning the page, so that what was typed and its errors stay. */
const giveAddress = (id: string) =>
  window.history.replaceState(window.history.state, '', `/employer/postings/${id}`)

/** The form of a posting, which is judged by more once it is to be published. */
const useForm = ({ start, before, copied }: PostingStart, posting: OwnPostingFragment | undefined) => {
  const demanding = useRef(false)
  const ruled = useRuleForm({
    rule: () => (demanding.current ? publishedPostingRule(today()) : postingRule(today())),
    start,
    known: before ?? copied,
    draft: `posting.${posting?.id ?? copied?.id ?? 'new'}`,
  })
  const { form, refuse } = ruled
  const demand = useCallback((isDemanding: boolean) => {
    demanding.current = isDemanding
  }, [])
  const location = useLocation()
  useEffect(() => {
    // What the table could not publish arrives here with its reasons.
    const { refused } = (location.state ?? {}) as { refused?: Failure }
    if (!refused) return
    demand(true)
    void form.trigger().then(() => refuse(refused))
  }, [form, refuse, demand, location.state])
  return { ruled, demand }
}

/** Keeping and publishing the posting that is being written. */
export const usePostingForm = (begin: PostingStart) => {
  const t = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const draft = useAction(DraftPostingDocument)
  const update = useAction(UpdatePostingDocument)
  const publishing = useAction(PublishPostingDocument)
  const [posting, setPosting] = useState(begin.before)
  const isDraft = !posting || posting.state === 'DRAFT'
  const { ruled, demand } = useForm(begin, posting)
  const { form, submit, saved } = ruled
  const make = useMaking<z.output<PostingShape>, { posting: OwnPostingFragment }>({
    name: ruled.keptAs,
    make: draft.run,
    change: ({ posting: { id, version } }, input, done) =>
      update.run({ id, input: { ...input, version } }, done),
  })

  const keep = async (input: z.output<PostingShape>, done?: string) => {
    const outcome = await (posting ? update.run({ id: posting.id, input }, done) : make(input, done))
    if (!outcome.data) return outcome
    const kept = outcome.data.posting
    if (!posting) giveAddress(kept.id)
    setPosting(kept)
    saved(postingEntries(kept), kept)
    return outcome
  }

  const save = submit(async (input) => {
    const { data, failure } = await keep(input, isDraft ? t('posting.draftSaved') : t('posting.saved'))
    if (data && !isDraft && isToBeChecked(data.posting)) void message.info(t('posting.savedHeld'), 6)
    return failure
  })

  /** Whether all that publishing demands is there; what is missing and what may not be said is named at once. */
  const isWhole = async ({ findings }: Wording) => {
    demand(true)
    const isRight = await form.trigger(undefined, { shouldFocus: true })
    const refused = findings.filter((finding) => finding.refused)
    for (const { field, words, rule } of refused) {
      const name = field as keyof PostingEntries
      if (!form.getFieldState(name).error)
        form.setError(name, { type: 'server', message: `“${words}”：${rule}` })
    }
    return isRight && refused.length === 0
  }

  const publishKept = (wording: Wording) =>
    submit(async (input) => {
      const kept = await keep(input)
      if (!kept.data) return kept.failure
      const { id, version } = kept.data.posting
      const isReady = await isWhole(wording)
      const { data, failure } = isReady ? await publishing.run({ id, version }) : {}
      if (!isReady || isRefusal(failure, 'INVALID')) void message.warning(t('posting.savedNotPublished'), 6)
      if (!data) return failure
      const done = isToBeChecked(data.posting) ? 'posting.publishedHeld' : 'posting.publishedWaiting'
      void message.success(t(data.posting.visible ? 'posting.published' : done))
      await navigate('/employer/postings')
      return undefined
    })

  const saveAsKept = (event?: Parameters<typeof save>[0]) => {
    demand(!isDraft)
    return save(event)
  }
  const publish = async (wording: Wording) => {
    demand(false)
    // What cannot even be kept is said together with what is missing.
    if (await form.trigger()) await publishKept(wording)()
    else await isWhole(wording)
  }
  return {
    ruled,
    isDraft,
    isClosed: posting?.state === 'CLOSED',
    save: saveAsKept,
    publish,
  }
}
