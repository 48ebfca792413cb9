import { App } from 'antd'
import { useNavigate } from 'react-router'
import {
  ClosePostingDocument,
  PublishPostingDocument,
  type OwnPostingLineFragment,
} from './generated/postings.ts'
import { useEmployerText } from '../words.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.ts'

/** Closing and publishing from the table; what cannot be published yet opens with every missing element named. */
export const usePostingRowActions = () => {
  const t = useEmployerText()
  const closing = useAction(ClosePostingDocument)
  const publishing = useAction(PublishPostingDocument)
  const confirm = useConfirm()
  const { message } = App.useApp()
  const navigate = useNavigate()

  const close = ({ id, title }: OwnPostingLineFragment) =>
    confirm(
      {
        title: t('postings.closeAsk', { title }),
        hint: t('postings.closeHint'),
        ok: t('postings.close'),
        grave: true,
      },
      async () => {
        const { failure } = await closing.run({ id }, t('postings.closedDone', { title }))
        if (failure?.kind === 'REFUSED' && failure.code === 'CONFLICT') void message.error(failure.message)
      },
    )

  const publishNow = async ({ id, version, title }: OwnPostingLineFragment) => {
    const { data, failure } = await publishing.run({ id, version })
    if (data) {
      const { visible } = data.posting
      return message.success(t(visible ? 'postings.publishedDone' : 'postings.publishedWaiting', { title }))
    }
    if (failure.kind !== 'REFUSED') return
    if (failure.code === 'CONFLICT') return message.error(failure.message)
    if (failure.code !== 'INVALID') return
    void message.warning(t('postings.notYet'), 6)
    await navigate(`/employer/postings/${id}`, { state: { refused: failure } })
  }

  const publish = (posting: OwnPostingLineFragment) =>
    confirm(
      {
        title: t('postings.publishAsk', { title: posting.title }),
        hint: t('postings.publishHint'),
        ok: t('postings.publish'),
      },
      () => publishNow(posting),
    )

  return { close, publish }
}
