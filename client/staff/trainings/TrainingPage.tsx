import { useParams } from 'react-router'
import { useHeld } from '../../core/api/use-held.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { Anew, type Reload } from '../../desk/form/Anew.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { HeldStanding } from '../oversight/HeldStanding.tsx'
import { DeleteTrainingButton } from './DeleteTrainingButton.tsx'
import { StaffTrainingDocument } from './generated/trainings.ts'
import { TrainingEditor } from './TrainingEditor.tsx'
import { useWords } from '../words.ts'

const Training = ({ id, reload }: { id: string; reload: Reload }) => {
  const t = useWords()
  const reading = useHeld(useReading(StaffTrainingDocument, { id }, { policy: 'network-only' }))
  const training = reading.data?.training
  return (
    <>
      <PageHead title={training?.title ?? t('nav.trainings')}>
        {training?.state === 'DRAFT' ? <DeleteTrainingButton training={training} /> : null}
      </PageHead>
      <Read reading={reading} rows={8}>
        {({ training: read }) => (
          <>
            <HeldStanding kind="trainings" check={read.wordingCheck} texts={read.heldTexts} isShown={false} />
            {read.mayChange !== false ? null : (
              <Banner
                type="info"
                title={t('reach.trainingOfOthers', {
                  station: read.station?.name ?? t('reach.otherStation'),
                })}
              />
            )}
            {read.state === 'DRAFT' ? (
              <TrainingEditor training={read} reload={reload} />
            ) : (
              <Banner type="info" title={t(`training.is_${read.state}`)} />
            )}
          </>
        )}
      </Read>
    </>
  )
}

/** A draft of a training, to be written on, published or deleted. */
export const TrainingPage = () => {
  const { id = '' } = useParams()
  return <Anew key={id}>{(reload) => <Training id={id} reload={reload} />}</Anew>
}
