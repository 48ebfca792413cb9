import { App } from 'antd'
import { PublishFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { isRefusal } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.ts'
import { useWords } from '../words.ts'

/** Publishing, after being asked once more. */
export const usePublishFair = (renew: () => void) => {
  const t = useWords()
  const { run, busy } = useAction(PublishFairDocument)
  const confirm = useConfirm()
  const { message } = App.useApp()
  const publish = ({ id, title, version }: StaffFairFragment) =>
    confirm(
      { title: t('fair.publishAsk', { title }), hint: t('fair.publishHint'), ok: t('fair.publish') },
      async () => {
        const { failure } = await run({ id, version }, t('fair.published', { title }))
        renew()
        if (isRefusal(failure, 'CONFLICT')) void message.warning(`${failure.message} ${t('fair.changed')}`, 8)
        if (isRefusal(failure, 'INVALID'))
          void message.error([failure.message, ...failure.fields.map((field) => field.message)].join(' '), 8)
        return undefined
      },
    )
  return { publish, busy }
}
