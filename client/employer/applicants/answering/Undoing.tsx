import { Button } from 'antd'
import { useAction } from '../../../core/api/use-action.ts'
import { useMinutesLeft } from '../../../core/device/use-time-left.ts'
import { Banner } from '../../../desk/panel/Banner.tsx'
import { Refused } from '../../../desk/panel/Refused.tsx'
import { useWords } from '../../words.ts'
import { UndoAnswerDocument, type ApplicantWholeFragment } from '../generated/applicants.ts'

type Props = { application: ApplicantWholeFragment; again: () => void }

/** As long as an answer can be taken back: until when, and the way to do so. */
export const Undoing = ({ application: { id, version, state, undoableUntil }, again }: Props) => {
  const t = useWords()
  const count = useMinutesLeft(undoableUntil)
  const { run, busy, failure } = useAction(UndoAnswerDocument)
  if (count === 0) return null
  const undo = async () => {
    await run({ id, version }, t('applicant.undone'))
    again()
  }
  return (
    <>
      <Banner
        type="info"
        title={state === 'HIRED' ? t('applicant.hireUndo') : t('applicant.untold', { count })}
        action={
          <Button loading={busy} onClick={() => void undo()}>
            {t('applicant.undo')}
          </Button>
        }
      />
      <Refused failure={failure} />
    </>
  )
}
