import { App } from 'antd'

type Question = { title: string; hint: string; ok: string; grave?: boolean }

/** Asks once more before something that cannot be taken back lightly. */
export const useConfirm = () => {
  const { modal } = App.useApp()
  return ({ title, hint, ok, grave = false }: Question, act: () => Promise<unknown>) =>
    modal.confirm({
      title,
      content: hint,
      okText: ok,
      okButtonProps: { danger: grave },
      onOk: async () => {
        await act()
      },
    })
}
