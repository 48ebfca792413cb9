import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { DeleteFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useWords } from '../words.ts'

/** Deletes a draft, after being asked once more. */
export const DeleteFairButton = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useWords()
  const { run } = useAction(DeleteFairDocument)
  const navigate = useNavigate()
  const confirm = useConfirm()
  const { id, version, title } = fair
  const question = {
    title: t('fair.deleteAsk', { title }),
    hint: t('fair.deleteHint'),
    ok: t('fair.delete'),
    grave: true,
  }
  const remove = async () => {
    const { failure } = await run({ id, version }, t('fair.deleted', { title }))
    if (!failure) await navigate('/staff/fairs')
    return failure
  }
  return (
    <Button danger onClick={() => confirm(question, remove)}>
      {t('fair.delete')}
    </Button>
  )
}
