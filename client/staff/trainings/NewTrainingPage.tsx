import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../desk/form/ErrorSummary.tsx'
import { showFields } from '../../desk/form/refusals.ts'
import { useRejudging } from '../../desk/form/use-rejudging.ts'
import { OfferTrainingDocument } from './generated/trainings.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useUnsavedGuard } from '../../desk/form/use-unsaved-guard.ts'
import { useStaffText } from '../words.ts'
import { apiNames, emptyTraining, inputOf, type TrainingValues } from './training-form.ts'
import { TrainingFields } from './TrainingFields.tsx'
import { useTrainingRules } from './use-training-rules.ts'
import styles from '../../desk/form/form.module.css'
import { useAction } from '../../core/api/use-action.ts'

/** Offers a training. */
export const NewTrainingPage = () => {
  const t = useStaffText()
  const { run, busy } = useAction(OfferTrainingDocument)
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  const form = useForm<TrainingValues>({
    resolver: zodResolver(useTrainingRules()),
    defaultValues: emptyTraining,
  })
  useRejudging(form)
  const { control, formState } = form
  useUnsavedGuard(formState.isDirty && !leaving)
  const submit = form.handleSubmit(async (values) => {
    setLeaving(true)
    const done = t('trainings.offered', { title: values.titleZh })
    const { data, failure } = await run({ input: inputOf(values) }, done)
    if (data) return navigate('/staff/trainings')
    setLeaving(false)
    if (failure.kind === 'REFUSED') showFields(form, failure.fields, apiNames)
  })
  const names = Object.keys(emptyTraining) as (keyof TrainingValues)[]
  return (
    <>
      <PageHead title={t('training.newTitle')} />
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary
          errors={formState.errors}
          labels={Object.fromEntries(names.map((name) => [name, t(`training.${name}`)]))}
        />
        <TrainingFields control={control} />
        <div className={styles['savebar']}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('training.publish')}
          </Button>
        </div>
      </form>
    </>
  )
}
