import { App, Button } from 'antd'
import { useEffect, type FormEvent } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useLocation, useNavigate } from 'react-router'
import { ChangedNotice } from '../../desk/form/ChangedNotice.tsx'
import { ErrorSummary } from '../../desk/form/ErrorSummary.tsx'
import { showFields } from '../../desk/form/refusals.ts'
import { useRejudging } from '../../desk/form/use-rejudging.ts'
import { useUnsavedGuard } from '../../desk/form/use-unsaved-guard.ts'
import type { FieldMessage } from '../../core/api/failure.ts'
import { useEmployerText } from '../words.ts'
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
import { usePostingActions, type Kept } from './use-posting-actions.ts'
import { usePostingLabel, type SectionProps } from './use-posting-field.tsx'
import { usePostingRules } from './use-posting-rules.ts'
import { useWording, type Wording } from './use-wording.ts'
import form from '../../desk/form/form.module.css'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'

type Props = { initial: PostingValues; kept: Kept; employer: PreviewEmployer; reload: () => void }

const WordingState = ({ wording }: { wording: Wording }) => {
  const t = useEmployerText()
  const refused = wording.findings.filter((finding) => finding.refused).length
  return (
    <output className={text[refused ? 'error' : 'hint']}>
      {refused ? `■ ${t('posting.wordingRefused', { count: refused })}` : null}
      {wording.unchecked ? t('posting.wordingUnchecked') : null}
    </output>
  )
}

/** What the table could not publish arrives here with its reasons. */
const useBroughtRefusals = (form: UseFormReturn<PostingValues>, demand: (isDemanding: boolean) => void) => {
  const location = useLocation()
  useEffect(() => {
    const fields = (location.state as { fields?: FieldMessage[] } | null)?.fields
    if (!fields) return
    demand(true)
    void form.trigger().then(() => showFields(form, fields, apiNames))
  }, [form, demand, location.state])
}

const Sections = (props: SectionProps) => (
  <>
    <BasicsSection {...props} />
    <WorkSection {...props} />
    <SkillsSection {...props} />
    <PlaceSection {...props} />
    <PaySection {...props} />
    <ValiditySection {...props} />
  </>
)

type SaveBarProps = { isDraft: boolean; busy: boolean; wording: Wording; publish: () => void }

const SaveBar = ({ isDraft, busy, wording, publish }: SaveBarProps) => {
  const t = useEmployerText()
  return (
    <div className={form['savebar']}>
      {isDraft ? (
        <Button type="primary" disabled={busy} onClick={publish}>
          {t('posting.publish')}
        </Button>
      ) : null}
      <Button type={isDraft ? 'default' : 'primary'} htmlType="submit" disabled={busy}>
        {isDraft ? t('posting.saveDraft') : t('posting.save')}
      </Button>
      <WordingState wording={wording} />
    </div>
  )
}

/** The posting's form: sections at the left, what the veteran sees at the right. */
export const PostingEditor = ({ initial, kept: before, employer, reload }: Props) => {
  const t = useEmployerText()
  const labelOf = usePostingLabel()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { resolver, demand } = usePostingRules()
  const form = useForm<PostingValues>({ resolver, defaultValues: initial })
  const { control, formState } = form
  const { kept, keep, publish, conflict, busy } = usePostingActions(form, before, demand)
  const wording = useWording(control)
  useRejudging(form)
  useUnsavedGuard(formState.isDirty)
  useBroughtRefusals(form, demand)
  const isDraft = !kept || kept.state === 'DRAFT'

  const save = (event: FormEvent) => {
    demand(!isDraft)
    const done = isDraft ? t('posting.draftSaved') : t('posting.saved')
    void form.handleSubmit((values) => keep(values, done))(event)
  }
  const saveAndPublish = () => {
    demand(false)
    void form.handleSubmit(async (values) => {
      const posting = await publish(values)
      if (!posting) return
      void message.success(posting.visible ? t('posting.published') : t('posting.publishedWaiting'))
      await navigate('/employer/postings')
    })()
  }
  const names = Object.keys(emptyPosting) as (keyof PostingValues)[]
  const labels = Object.fromEntries(names.map((name) => [name, labelOf(name)]))
  const isClosed = kept?.state === 'CLOSED'
  return (
    <form className={panel['split']} onSubmit={save} noValidate>
      <div>
        {conflict ? <ChangedNotice reason={conflict} reload={kept ? reload : null} /> : null}
        <ErrorSummary errors={formState.errors} labels={labels} />
        <Sections control={control} wording={wording} disabled={isClosed} />
        {isClosed ? null : <SaveBar {...{ isDraft, busy, wording }} publish={saveAndPublish} />}
      </div>
      <PostingPreview control={control} employer={employer} />
    </form>
  )
}
