import { App, Button } from 'antd'
import { WithdrawTrainingDocument } from './generated/trainings.ts'
import { useAct } from '../../desk/form/use-act.ts'
import { useStaffText } from '../words.ts'

type Props = { training: { id: string; title: string }; renew: () => void }

/** Takes a training back, after being asked once more. */
export const WithdrawButton = ({ training, renew }: Props) => {
  const t = useStaffText()
  const { act } = useAct()
  const { modal, message } = App.useApp()
  const { id, title } = training
  const ask = () =>
    modal.confirm({
      title: t('trainings.withdrawAsk', { title }),
      content: t('trainings.withdrawHint'),
      okText: t('trainings.withdraw'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const { failure } = await act(WithdrawTrainingDocument, { id }, t('trainings.withdrawn', { title }))
        if (failure?.kind === 'REFUSED' && failure.code === 'CONFLICT') void message.error(failure.message)
        renew()
      },
    })
  return (
    <Button size="small" danger aria-label={t('trainings.withdrawOf', { title })} onClick={ask}>
      {t('trainings.withdraw')}
    </Button>
  )
}
