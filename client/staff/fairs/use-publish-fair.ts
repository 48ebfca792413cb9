import { App } from 'antd'
import { PublishFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useStaffText } from '../words.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.ts'

/** Publishing, after being asked once more. */
export const usePublishFair = (renew: () => void) => {
  const t = useStaffText()
  const { run, busy } = useAction(PublishFairDocument)
  const confirm = useConfirm()
  const { message } = App.useApp()
  const publish = ({ id, title, version }: StaffFairFragment) =>
    confirm(
      { title: t('fair.publishAsk', { title }), hint: t('fair.publishHint'), ok: t('fair.publish') },
      async () => {
        const { failure } = await run({ id, version }, t('fair.published', { title }))
        renew()
        if (failure?.kind !== 'REFUSED') return
        if (failure.code === 'CONFLICT') void message.warning(`${failure.message} ${t('fair.changed')}`, 8)
        if (failure.code === 'INVALID')
          void message.error([failure.message, ...failure.fields.map((field) => field.message)].join(' '), 8)
      },
    )
  return { publish, busy }
}
