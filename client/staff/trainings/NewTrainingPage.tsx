import { PageHead } from '../../desk/shell/PageHead.tsx'
import { TrainingEditor } from './TrainingEditor.tsx'
import { useWords } from '../words.ts'

/** A new training. */
export const NewTrainingPage = () => {
  const t = useWords()
  return (
    <>
      <PageHead title={t('trainings.create')} lead={t('training.lead')} />
      <TrainingEditor />
    </>
  )
}
