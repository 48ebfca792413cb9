import { App } from 'antd'
import { useNavigate } from 'react-router'
import {
  ClosePostingDocument,
  PublishPostingDocument,
  type OwnPostingLineFragment,
} from './generated/postings.ts'
import { useAct } from '../../desk/form/use-act.ts'
import { useEmployerText } from '../words.ts'

/** Closing and publishing from the table; what cannot be published yet opens with every missing element named. */
export const usePostingRowActions = () => {
  const t = useEmployerText()
  const { act } = useAct()
  const { modal, message } = App.useApp()
  const navigate = useNavigate()

  const close = ({ id, title }: OwnPostingLineFragment) =>
    modal.confirm({
      title: t('postings.closeAsk', { title }),
      content: t('postings.closeHint'),
      okText: t('postings.close'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const { failure } = await act(ClosePostingDocument, { id }, t('postings.closedDone', { title }))
        if (failure?.kind === 'REFUSED' && failure.code === 'CONFLICT') void message.error(failure.message)
      },
    })

  const publishNow = async ({ id, version, title }: OwnPostingLineFragment) => {
    const { data, failure } = await act(PublishPostingDocument, { id, version })
    if (data) {
      const { visible } = data.publishPosting
      return message.success(t(visible ? 'postings.publishedDone' : 'postings.publishedWaiting', { title }))
    }
    if (failure.kind !== 'REFUSED') return
    if (failure.code === 'CONFLICT') return message.error(failure.message)
    if (failure.code !== 'INVALID') return
    void message.warning(t('postings.notYet'), 6)
    await navigate(`/employer/postings/${id}`, { state: { fields: failure.fields } })
  }

  const publish = (posting: OwnPostingLineFragment) =>
    modal.confirm({
      title: t('postings.publishAsk', { title: posting.title }),
      content: t('postings.publishHint'),
      okText: t('postings.publish'),
      onOk: async () => {
        await publishNow(posting)
      },
    })

  return { close, publish }
}
