import { App } from 'antd'
import { isRefusal, type Failure } from '../../core/api/failure.ts'

type Question = { title: string; hint: string; ok: string; grave?: boolean }

/** Asks once more before something that cannot be taken back lightly; a conflict that comes of it is said. */
export const useConfirm = () => {
  const { message, modal } = App.useApp()
  return ({ title, hint, ok, grave = false }: Question, act: () => Promise<Failure | undefined>) =>
    modal.confirm({
      title,
      content: hint,
      okText: ok,
      okButtonProps: { danger: grave },
      onOk: async () => {
        const failure = await act()
        if (isRefusal(failure, 'CONFLICT')) void message.error(failure.message)
      },
    })
}
