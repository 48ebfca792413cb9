import { App } from 'antd'
import { PublishFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useAct } from '../../desk/form/use-act.ts'
import { useStaffText } from '../words.ts'

/** Publishing, after being asked once more. */
export const usePublishFair = (renew: () => void) => {
  const t = useStaffText()
  const { act, busy } = useAct()
  const { modal, message } = App.useApp()
  const publish = ({ id, title, version }: StaffFairFragment) =>
    modal.confirm({
      title: t('fair.publishAsk', { title }),
      content: t('fair.publishHint'),
      okText: t('fair.publish'),
      onOk: async () => {
        const { failure } = await act(PublishFairDocument, { id, version }, t('fair.published', { title }))
        renew()
        if (failure?.kind !== 'REFUSED') return
        if (failure.code === 'CONFLICT') void message.warning(`${failure.message} ${t('fair.changed')}`, 8)
        if (failure.code === 'INVALID')
          void message.error([failure.message, ...failure.fields.map((field) => field.message)].join(' '), 8)
      },
    })
  return { publish, busy }
}
