import { App } from 'antd'
import type { Failure } from '../../core/api/failure.ts'
import { Refused } from '../panel/Refused.tsx'

type Question = { title: string; hint: string; ok: string; grave?: boolean }

/**
 * Asks once more before something that cannot be taken back lightly. When it fails the dialog stays, and says why, until
 * it is closed.
 */
export const useConfirm = () => {
  const { modal } = App.useApp()
  return ({ title, hint, ok, grave = false }: Question, act: () => Promise<Failure | undefined>) => {
    const asked = modal.confirm({
      title,
      content: hint,
      okText: ok,
      okButtonProps: { danger: grave },
      // Naming the parameter leaves the closing to us.
      onOk: (close: () => void) => void answer(close),
    })
    const answer = async (close: () => void) => {
      asked.update({ okButtonProps: { danger: grave, loading: true } })
      const failure = await act()
      if (!failure) return close()
      asked.update({
        okButtonProps: { danger: grave, loading: false },
        content: (
          <>
            <p>{hint}</p>
            <Refused failure={failure} />
          </>
        ),
      })
    }
    return asked
  }
}
