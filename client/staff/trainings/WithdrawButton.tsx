import { Button } from 'antd'
import { WithdrawTrainingDocument } from './generated/trainings.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { useWords } from '../words.ts'

type Props = { training: { id: string; title: string }; renew: () => void }

/** Takes a training back, after being asked once more. */
export const WithdrawButton = ({ training, renew }: Props) => {
  const t = useWords()
  const { run } = useAction(WithdrawTrainingDocument)
  const confirm = useConfirm()
  const { id, title } = training
  const ask = () =>
    confirm(
      {
        title: t('trainings.withdrawAsk', { title }),
        hint: t('trainings.withdrawHint'),
        ok: t('trainings.withdraw'),
        grave: true,
      },
      async () => {
        const { failure } = await run({ id }, t('trainings.withdrawn', { title }))
        renew()
        return failure
      },
    )
  return (
    <Button size="small" danger aria-label={t('trainings.withdrawOf', { title })} onClick={ask}>
      {t('trainings.withdraw')}
    </Button>
  )
}
