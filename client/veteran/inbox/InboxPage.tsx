import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { usePages } from '../../core/api/use-pages.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Button } from '../../phone/action/Button.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import list from '../../phone/list/list.module.css'
import { LoadMore, Skeleton } from '../../phone/list/ListStates.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import {
  InboxDocument,
  ReadNotificationDocument,
  type NotificationLineFragment,
} from '../../core/inbox/generated/inbox.ts'
import { useWords } from '../words.ts'

/** Where a notice leads, and in which words. */
const target = ({ kind, fair }: NotificationLineFragment) => {
  if (kind === 'VERIFICATION_DECIDED') return { to: '/profile', words: 'inbox.openProfile' } as const
  if (!fair) return null
  const open = kind === 'FAIR_INVITATION' && fair.registrationOpen
  const words = open ? 'inbox.openFair' : 'inbox.seeFair'
  return { to: `/fairs/${fair.id}`, words } as const
}

const Notice = ({ notice }: { notice: NotificationLineFragment }) => {
  const t = useWords()
  const say = useFormat()
  const navigate = useNavigate()
  const [, read] = useMutation(ReadNotificationDocument)
  const leads = target(notice)
  const markRead = () => {
    if (!notice.readAt) void read({ id: notice.id })
  }
  const open = (to: string) => {
    markRead()
    void navigate(to)
  }
  return (
    <article className={list['card']} data-unread={notice.readAt ? undefined : true}>
      <p className={list['facts']}>
        {!notice.readAt && <b className={list['unread']}>● {t('inbox.unread')}</b>}
        <span className={list['soft']}>{say.moment(notice.createdAt)}</span>
      </p>
      <h2>{notice.title}</h2>
      <p className={list['text']}>{notice.body}</p>
      {leads && <Button onClick={() => open(leads.to)}>{t(leads.words)}</Button>}
      {!notice.readAt && (
        <Button look="quiet" onClick={markRead}>
          {t('inbox.read')}
        </Button>
      )}
    </article>
  )
}

export const InboxPage = () => {
  const t = useWords()
  const inbox = usePages(InboxDocument, { first: 20 }, (data) => data.myNotifications)
  return (
    <Screen title={t('inbox.title')}>
      {inbox.loading && !inbox.failure && <Skeleton />}
      {inbox.failure && <FailurePanel failure={inbox.failure} tryAgain={inbox.tryAgain} />}
      {inbox.page && inbox.nodes.length === 0 && (
        <Blank title={t('inbox.none')} to="/fairs" action={t('pass.see')}>
          {t('inbox.noneHint')}
        </Blank>
      )}
      <ul className={list['list']}>
        {inbox.nodes.map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} />
          </li>
        ))}
      </ul>
      <LoadMore more={inbox.more} />
    </Screen>
  )
}
