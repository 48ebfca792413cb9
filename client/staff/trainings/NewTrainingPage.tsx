import { useNavigate } from 'react-router'
import { trainingRule } from '../../../rules/training.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { OfferTrainingDocument } from './generated/trainings.ts'
import { TrainingFields } from './TrainingFields.tsx'
import { useWords } from '../words.ts'

const ruleOfToday = () => trainingRule(today())

/** Offers a training. */
export const NewTrainingPage = () => {
  const t = useWords()
  const { run } = useAction(OfferTrainingDocument)
  const navigate = useNavigate()
  const ruled = useRuleForm({
    rule: ruleOfToday,
    start: blankEntries(ruleOfToday()),
    draft: 'training',
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ input }, t('trainings.offered', { title: input.titleZh }))
    if (!data) return failure
    ruled.saved()
    await navigate('/staff/trainings')
    return undefined
  })
  return (
    <>
      <PageHead title={t('trainings.create')} />
      <DeskForm
        of={ruled}
        submit={submit}
        labels={t('training.labels', { returnObjects: true })}
        hints={t('training.hints', { returnObjects: true })}
        save={t('training.publish')}
      >
        {(field) => <TrainingFields field={field} />}
      </DeskForm>
    </>
  )
}
