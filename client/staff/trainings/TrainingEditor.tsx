import { Button } from 'antd'
import { offeredTrainingRule } from '../../../rules/training.ts'
import { today } from '../../core/format/dates.ts'
import type { Reload } from '../../desk/form/Anew.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import type { StaffTrainingFactsFragment } from './generated/trainings.ts'
import { TrainingFields } from './TrainingFields.tsx'
import { useTrainingForm } from './use-training-form.ts'
import { useWords } from '../words.ts'

type Props = { training?: StaffTrainingFactsFragment; reload?: Reload }

/** Writes a training: kept as a draft with whatever it lacks, or offered when it lacks nothing. */
export const TrainingEditor = ({ training, reload }: Props) => {
  const t = useWords()
  const { ruled, save, publish } = useTrainingForm(training)
  return (
    <DeskForm
      of={ruled}
      submit={save}
      labels={t('training.labels', { returnObjects: true })}
      hints={t('training.hints', { returnObjects: true })}
      demands={offeredTrainingRule(today())}
      reload={reload}
      bar={
        <>
          <Button type="primary" disabled={ruled.busy} onClick={() => void publish()}>
            {t('training.publish')}
          </Button>
          <Button htmlType="submit" disabled={ruled.busy}>
            {t('training.saveDraft')}
          </Button>
        </>
      }
    >
      {(field) => <TrainingFields field={field} />}
    </DeskForm>
  )
}
