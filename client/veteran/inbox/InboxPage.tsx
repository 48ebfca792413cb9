import { useNavigate } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { InboxDocument, type NotificationLineFragment } from '../../core/inbox/generated/inbox.ts'
import { useNotice } from '../../core/inbox/use-notice.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import list from '../../phone/list/list.module.css'
import { Blank } from '../../phone/notice/Blank.tsx'
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
  const { isUnread, markRead } = useNotice(notice)
  const leads = target(notice)
  const open = (to: string) => {
    markRead()
    void navigate(to)
  }
  return (
    <article className={list['card']} data-unread={isUnread || undefined}>
      <p className={list['facts']}>
        {isUnread && <b className={list['unread']}>● {t('inbox.unread')}</b>}
        <span className={list['soft']}>{say.moment(notice.createdAt)}</span>
      </p>
      <h2>{notice.title}</h2>
      <p className={list['text']}>{notice.body}</p>
      {leads && <Button onClick={() => open(leads.to)}>{t(leads.words)}</Button>}
      {isUnread && (
        <Button look="quiet" onClick={() => markRead()}>
          {t('inbox.read')}
        </Button>
      )}
    </article>
  )
}

export const InboxPage = () => {
  const t = useWords()
  return (
    <Screen title={t('inbox.title')}>
      <CardList
        pages={usePages(InboxDocument, {}, (data) => data.myNotifications)}
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
