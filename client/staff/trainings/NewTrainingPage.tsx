import { useNavigate } from 'react-router'
import { trainingRule, type CheckedTraining } from '../../../rules/training.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { newMakingKey, useMaking } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import {
  OfferTrainingDocument,
  WithdrawTrainingDocument,
  type OfferTrainingMutation,
} from './generated/trainings.ts'
import { TrainingFields } from './TrainingFields.tsx'
import { useWords } from '../words.ts'

const ruleOfToday = () => trainingRule(today())

/** Offers a training. */
export const NewTrainingPage = () => {
  const t = useWords()
  const offer = useAction(OfferTrainingDocument)
  const withdraw = useAction(WithdrawTrainingDocument)
  const navigate = useNavigate()
  const ruled = useRuleForm({
    rule: ruleOfToday,
    start: blankEntries(ruleOfToday()),
    draft: 'training',
  })
  const make = useMaking<CheckedTraining, OfferTrainingMutation>({
    name: ruled.keptAs,
    make: offer.run,
    change: async ({ offerTraining: { id } }, input, done) => {
      const { failure } = await withdraw.run({ id })
      return failure ? { data: undefined, failure } : offer.run({ input, key: newMakingKey() }, done)
    },
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await make(input, t('trainings.offered', { title: input.titleZh }))
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
