import { App } from 'antd'
import { useNavigate } from 'react-router'
import {
  DeletePostingDocument,
  PublishPostingDocument,
  type OwnPostingLineFragment,
} from './generated/postings.ts'
import { isRefusal } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { useWords } from '../words.ts'

/** Deleting and publishing from the table; what cannot be published yet opens with every missing element named. */
export const usePostingRowActions = () => {
  const t = useWords()
  const deleting = useAction(DeletePostingDocument)
  const publishing = useAction(PublishPostingDocument)
  const confirm = useConfirm()
  const { message } = App.useApp()
  const navigate = useNavigate()

  const remove = ({ id, version, title }: OwnPostingLineFragment) =>
    confirm(
      {
        title: t('postings.deleteAsk', { title }),
        hint: t('postings.deleteHint'),
        ok: t('postings.delete'),
        grave: true,
      },
      async () => (await deleting.run({ id, version }, t('postings.deleted', { title }))).failure,
    )

  const publishNow = async ({ id, version, title }: OwnPostingLineFragment) => {
    const { data, failure } = await publishing.run({ id, version })
    if (data) {
      const { visible, wordingCheck } = data.posting
      const waiting =
        wordingCheck?.state === 'PENDING' ? 'postings.publishedHeld' : 'postings.publishedWaiting'
      void message.success(t(visible ? 'postings.publishedDone' : waiting, { title }))
    }
    if (isRefusal(failure, 'INVALID')) {
      void message.warning(t('postings.notYet'), 6)
      await navigate(`/employer/postings/${id}`, { state: { refused: failure } })
      return undefined
    }
    return failure
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

  return { publish, remove }
}
