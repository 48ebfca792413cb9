import { App } from 'antd'
import { useNavigate } from 'react-router'
import { PublishFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { isRefusal } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { useWords } from '../words.ts'

/** Publishing, after being asked once more; what is missing or wrong is named in the form, where it can be put right. */
export const usePublishFair = (renew: () => void) => {
  const t = useWords()
  const { run, busy } = useAction(PublishFairDocument)
  const confirm = useConfirm()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const publish = ({ id, title, version }: StaffFairFragment) =>
    confirm(
      { title: t('fair.publishAsk', { title }), hint: t('fair.publishHint'), ok: t('fair.publish') },
      async () => {
        const { data, failure: refused } = await run({ id, version })
        if (data)
          void message.success(
            t(data.fair.state === 'DRAFT' ? 'fair.publishHeld' : 'fair.published', { title }),
          )
        renew()
        if (!isRefusal(refused, 'INVALID')) return refused
        await navigate(`/staff/fairs/${id}/edit`, { state: { refused } })
        return undefined
      },
    )
  return { publish, busy }
}
