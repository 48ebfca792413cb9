import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { ChangedNotice } from '../../desk/form/ChangedNotice.tsx'
import { ErrorSummary } from '../../desk/form/ErrorSummary.tsx'
import { showFields } from '../../desk/form/refusals.ts'
import { useRejudging } from '../../desk/form/use-rejudging.ts'
import { CreateFairDocument, UpdateFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useUnsavedGuard } from '../../desk/form/use-unsaved-guard.ts'
import { useStaffText } from '../words.ts'
import { apiNames, emptyFair, inputOf, type FairValues } from './fair-form.ts'
import { AudienceSection, BasicsSection, NotesSection, RulesSection } from './FairSections.tsx'
import { FairTasks } from './FairTasks.tsx'
import { useFairRules } from './use-fair-rules.ts'
import styles from '../../desk/form/form.module.css'
import panel from '../../desk/panel/panel.module.css'
import { useAction } from '../../core/api/use-action.ts'

type Props = {
  initial: FairValues
  fair: StaffFairFragment | null
  reload: (() => void) | null
  /** Something above the fields that may fill them in. */
  before?: (form: UseFormReturn<FairValues>) => ReactNode
}

const useKeep = (fair: StaffFairFragment | null) => {
  const t = useStaffText()
  const create = useAction(CreateFairDocument)
  const update = useAction(UpdateFairDocument)
  const keep = async (values: FairValues) => {
    const input = inputOf(values, fair?.version ?? null)
    if (!fair) {
      const { data, failure } = await create.run({ input }, t('fair.created'))
      return { id: data?.createFair.id, failure }
    }
    const { data, failure } = await update.run({ id: fair.id, input }, t('fair.saved'))
    return { id: data?.updateFair.id, failure }
  }
  return { keep, busy: create.busy || update.busy }
}

/** Sets up a fair or changes it, section by section. */
export const FairEditor = ({ initial, fair, reload, before }: Props) => {
  const t = useStaffText()
  const navigate = useNavigate()
  const { keep, busy } = useKeep(fair)
  const [conflict, setConflict] = useState<string | null>(null)
  const form = useForm<FairValues>({
    resolver: zodResolver(useFairRules(fair?.registeredCount ?? 0)),
    defaultValues: initial,
  })
  useRejudging(form)
  const { control, formState } = form
  const [leaving, setLeaving] = useState(false)
  useUnsavedGuard(formState.isDirty && !leaving)
  const submit = form.handleSubmit(async (values) => {
    setConflict(null)
    setLeaving(true)
    const { id, failure } = await keep(values)
    if (id) return navigate(`/staff/fairs/${id}`, { replace: true })
    setLeaving(false)
    if (failure?.kind !== 'REFUSED') return
    showFields(form, failure.fields, apiNames)
    if (failure.code === 'CONFLICT') setConflict(failure.message)
  })
  const names = Object.keys(emptyFair) as (keyof FairValues)[]
  return (
    <form className={panel['split']} onSubmit={(event) => void submit(event)} noValidate>
      <div>
        {conflict ? <ChangedNotice reason={conflict} reload={reload} /> : null}
        <ErrorSummary
          errors={formState.errors}
          labels={Object.fromEntries(names.map((name) => [name, t(`fair.${name}`)]))}
        />
        {before?.(form)}
        <BasicsSection control={control} />
        <RulesSection control={control} />
        <AudienceSection control={control} />
        <NotesSection control={control} />
        <div className={styles['savebar']}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {!fair || fair.state === 'DRAFT' ? t('fair.saveDraft') : t('fair.save')}
          </Button>
        </div>
      </div>
      <FairTasks control={control} />
    </form>
  )
}
