import { App } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type * as z from 'zod/mini'
import { offeredTrainingRule, trainingDraftRule } from '../../../rules/training.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useMaking } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { today } from '../../core/format/dates.ts'
import {
  DraftTrainingDocument,
  PublishTrainingDocument,
  UpdateTrainingDocument,
  type StaffTrainingFactsFragment,
} from './generated/trainings.ts'
import { newTraining, trainingEntries, type TrainingShape } from './training-form.ts'
import { useWords } from '../words.ts'

/** The form of a draft, which is judged by more once it is to be offered. */
const useForm = (before: StaffTrainingFactsFragment | undefined) => {
  const isDemanding = useRef(false)
  const ruled = useRuleForm({
    rule: () => (isDemanding.current ? offeredTrainingRule(today()) : trainingDraftRule(today())),
    start: before ? trainingEntries(before) : newTraining(),
    known: before,
    draft: `training.${before?.id ?? 'new'}`,
  })
  const demand = (isDemanded: boolean) => {
    isDemanding.current = isDemanded
  }
  return { ruled, demand }
}

/** Keeping and publishing the training that is being written. */
export const useTrainingForm = (before?: StaffTrainingFactsFragment) => {
  const t = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const draft = useAction(DraftTrainingDocument)
  const update = useAction(UpdateTrainingDocument)
  const publishing = useAction(PublishTrainingDocument)
  const [training, setTraining] = useState(before)
  const { ruled, demand } = useForm(before)
  const make = useMaking<z.output<TrainingShape>, { training: StaffTrainingFactsFragment }>({
    name: ruled.keptAs,
    make: draft.run,
    change: ({ training: { id, version } }, input, done) =>
      update.run({ id, input: { ...input, version } }, done),
  })

  const keep = async (input: z.output<TrainingShape>, done?: string) => {
    const outcome = await (training
      ? update.run({ id: training.id, input: { ...input, version: training.version } }, done)
      : make(input, done))
    if (!outcome.data) return outcome
    const kept = outcome.data.training
    setTraining(kept)
    ruled.saved(trainingEntries(kept), kept)
    return outcome
  }

  const saveKept = ruled.submit(async (input) => {
    const { data, failure } = await keep(input, t('training.draftSaved'))
    if (data && !before) await navigate(`/staff/trainings/${data.training.id}`, { replace: true })
    return failure
  })

  /** Kept first, so that nothing is lost when it cannot be published. */
  const publishKept = ruled.submit(async (input) => {
    const kept = await keep(input)
    if (!kept.data) return kept.failure
    const { id, version, title } = kept.data.training
    const { data, failure } = await publishing.run({ id, version })
    if (!data) return failure
    const isHeld = data.training.state === 'DRAFT'
    void message.success(t(isHeld ? 'training.publishHeld' : 'trainings.offered', { title }), 6)
    await navigate('/staff/trainings')
    return undefined
  })

  return {
    ruled,
    save: (event?: Parameters<typeof saveKept>[0]) => {
      demand(false)
      return saveKept(event)
    },
    publish: () => {
      demand(true)
      return publishKept()
    },
  }
}
