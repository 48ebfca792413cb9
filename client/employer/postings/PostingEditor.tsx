import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button } from 'antd'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation, useNavigate } from 'react-router'
import { ChangedNotice } from '../../desk/ChangedNotice.tsx'
import { ErrorSummary } from '../../desk/fields/ErrorSummary.tsx'
import { showFields } from '../../desk/fields/refusals.ts'
import { useUnsavedGuard } from '../../desk/useUnsavedGuard.ts'
import type { FieldMessage } from '../../shared/api/failure.ts'
import { useEmployerText } from '../employer-text.ts'
import { apiNames, emptyPosting, type PostingValues } from './posting-form.ts'
import { PostingPreview, type PreviewEmployer } from './PostingPreview.tsx'
import {
  BasicsSection,
  PaySection,
  PlaceSection,
  SkillsSection,
  ValiditySection,
  WorkSection,
} from './PostingSections.tsx'
import { usePostingActions, type Kept } from './usePostingActions.ts'
import { usePostingLabel } from './usePostingField.tsx'
import { usePostingRules } from './usePostingRules.ts'
import { useWording, type Wording } from './useWording.ts'

type Props = { initial: PostingValues; kept: Kept; employer: PreviewEmployer; reload: () => void }

const WordingState = ({ wording }: { wording: Wording }) => {
  const t = useEmployerText()
  const refused = wording.findings.filter((finding) => finding.refused).length
  return (
    <span role="status" className={refused ? 'desk-error' : 'desk-hint'}>
      {refused ? `■ ${t('posting.wordingRefused', { count: refused })}` : null}
      {wording.unchecked ? t('posting.wordingUnchecked') : null}
    </span>
  )
}

/** The posting's form: sections at the left, what the veteran sees at the right. */
export const PostingEditor = ({ initial, kept: before, employer, reload }: Props) => {
  const t = useEmployerText()
  const labelOf = usePostingLabel()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const location = useLocation()
  const form = useForm<PostingValues>({
    resolver: zodResolver(usePostingRules()),
    defaultValues: initial,
  })
  const { control, formState } = form
  const { kept, keep, publish, conflict, busy } = usePostingActions(form, before)
  const wording = useWording(control)
  useUnsavedGuard(formState.isDirty)
  useEffect(() => {
    const fields = (location.state as { fields?: FieldMessage[] } | null)?.fields
    if (fields) showFields(form, fields, apiNames)
  }, [form, location.state])

  const isDraft = !kept || kept.state === 'DRAFT'
  const isClosed = kept?.state === 'CLOSED'
  const save = form.handleSubmit((values) =>
    keep(values, isDraft ? t('posting.draftSaved') : t('posting.saved')),
  )
  const saveAndPublish = form.handleSubmit(async (values) => {
    const posting = await publish(values)
    if (!posting) return
    void message.success(posting.visible ? t('posting.published') : t('posting.publishedWaiting'))
    await navigate('/employer/postings')
  })
  const names = Object.keys(emptyPosting) as (keyof PostingValues)[]
  const section = { control, wording, disabled: isClosed }
  return (
    <form className="desk-split" onSubmit={(event) => void save(event)} noValidate>
      <div>
        {conflict ? <ChangedNotice reason={conflict} reload={kept ? reload : null} /> : null}
        <ErrorSummary
          errors={formState.errors}
          labels={Object.fromEntries(names.map((name) => [name, labelOf(name)]))}
        />
        <BasicsSection {...section} />
        <WorkSection {...section} />
        <SkillsSection {...section} />
        <PlaceSection {...section} />
        <PaySection {...section} />
        <ValiditySection {...section} />
        {isClosed ? null : (
          <div className="desk-savebar">
            {isDraft ? (
              <Button type="primary" loading={busy} onClick={() => void saveAndPublish()}>
                {t('posting.publish')}
              </Button>
            ) : null}
            <Button type={isDraft ? 'default' : 'primary'} htmlType="submit" loading={busy}>
              {isDraft ? t('posting.saveDraft') : t('posting.save')}
            </Button>
            <WordingState wording={wording} />
          </div>
        )}
      </div>
      <PostingPreview control={control} employer={employer} />
    </form>
  )
}
