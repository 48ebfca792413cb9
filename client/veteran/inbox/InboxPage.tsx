import { useNavigate } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { InboxDocument, type NotificationLineFragment } from '../../core/inbox/generated/inbox.ts'
import { useNotice, useReadAll } from '../../core/inbox/use-notice.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import list from '../../phone/list/list.module.css'
import { Blank } from '../../phone/notice/Blank.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { useWords } from '../words.ts'

/** What opening the page is called to which a notice leads. */
const opening = ({ path, fair }: NotificationLineFragment) => {
  if (fair) return fair.registrationOpen ? 'inbox.openFair' : 'inbox.seeFair'
  return path === '/profile' ? 'inbox.openProfile' : 'inbox.open'
}

const Notice = ({ notice }: { notice: NotificationLineFragment }) => {
  const t = useWords()
  const say = useFormat()
  const navigate = useNavigate()
  const { isUnread, markRead } = useNotice(notice)
  const open = () => {
    markRead()
    void navigate(notice.path)
  }
  return (
    <article className={list['card']} data-unread={isUnread || undefined}>
      <p className={list['facts']}>
        {isUnread && <b className={list['unread']}>● {t('inbox.unread')}</b>}
        <span className={list['soft']}>{say.moment(notice.createdAt)}</span>
      </p>
      <h2>{notice.title}</h2>
      <p className={list['text']}>{notice.body}</p>
      <Button onClick={open}>{t(opening(notice))}</Button>
      {isUnread && (
        <Button look="quiet" onClick={() => markRead()}>
          {t('inbox.read')}
        </Button>
      )}
    </article>
  )
}

const ReadAll = () => {
  const t = useWords()
  const { readAll, busy, failure } = useReadAll()
  return (
    <>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button look="quiet" busy={busy} onClick={() => readAll()}>
        {t('inbox.readAll')}
      </Button>
    </>
  )
}

export const InboxPage = () => {
  const t = useWords()
  const pages = usePages(InboxDocument, {}, (data) => data.myNotifications)
  return (
    <Screen title={t('front:nav.inbox')}>
      {Boolean(pages.data?.unreadCount) && <ReadAll />}
      <CardList
        pages={pages}
        keyOf={({ id }) => id}
        empty={
          <Blank title={t('inbox.none')} to="/fairs" action={t('pass.see')}>
            {t('inbox.noneHint')}
          </Blank>
        }
      >
        {(notice) => <Notice notice={notice} />}
      </CardList>
    </Screen>
  )
}
