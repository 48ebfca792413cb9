import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { DeleteTrainingDocument, type StaffTrainingFactsFragment } from './generated/trainings.ts'
import { useWords } from '../words.ts'

type Props = { training: Pick<StaffTrainingFactsFragment, 'id' | 'version' | 'title'> }

/** Deletes a draft, after being asked once more. */
export const DeleteTrainingButton = ({ training: { id, version, title } }: Props) => {
  const t = useWords()
  const { run } = useAction(DeleteTrainingDocument)
  const navigate = useNavigate()
  const confirm = useConfirm()
  const question = {
    title: t('training.deleteAsk', { title }),
    hint: t('training.deleteHint'),
    ok: t('training.delete'),
    grave: true,
  }
  const remove = async () => {
    const { failure } = await run({ id, version }, t('training.deleted', { title }))
    if (!failure) await navigate('/staff/trainings?show=drafts')
    return failure
  }
  return (
    <Button danger onClick={() => confirm(question, remove)}>
      {t('training.delete')}
    </Button>
  )
}
