import { Button } from 'antd'
import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { InboxDocument, type NotificationLineFragment } from '../../core/inbox/generated/inbox.ts'
import { useNotice, useReadAll } from '../../core/inbox/use-notice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { Nothing } from '../list/Nothing.tsx'
import { Pager } from '../list/Pager.tsx'
import { Read } from '../list/Read.tsx'
import { StateMark } from '../list/StateMark.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import text from '../text.module.css'
import styles from './inbox.module.css'
import { useWords } from '../words.ts'

const NoticeLine = ({ notice }: { notice: NotificationLineFragment }) => {
  const t = useWords()
  const format = useFormat()
  const { isUnread, markRead, busy } = useNotice(notice)
  return (
    <li className={styles['notice']}>
      <div>
        <h2>
          <Link to={notice.path} onClick={() => markRead()}>
            {notice.title}
          </Link>{' '}
          {isUnread ? <StateMark kind="look">{t('inbox.unread')}</StateMark> : null}
        </h2>
        <p className={text['body']}>{notice.body}</p>
        <p className={text['also']}>
          {notice.fair ? `${t('inbox.aboutFair', { title: notice.fair.title })} · ` : null}
          {format.moment(notice.createdAt)}
        </p>
      </div>
      {isUnread ? (
        <Button
          onClick={() => markRead(t('inbox.marked'))}
          loading={busy}
          aria-label={t('list.said', { label: t('inbox.markRead'), text: notice.title })}
        >
          {t('inbox.markRead')}
        </Button>
      ) : null}
    </li>
  )
}

/** What was told to the viewer, newest first. */
export const InboxPage = () => {
  const t = useWords()
  const { readAll, busy } = useReadAll()
  const table = useTable(InboxDocument, {}, (data) => data.myNotifications)
  return (
    <>
      <PageHead title={t('shell.inbox')} />
      <Read reading={table} rows={6}>
        {(page) => (
          <>
            {page.nodes.some(({ readAt }) => readAt === null) ? (
              <Button onClick={() => readAll(t('inbox.markedAll'))} loading={busy}>
                {t('inbox.markAll')}
              </Button>
            ) : null}
            {page.nodes.length === 0 ? (
              <Nothing title={t('inbox.empty')} hint={t('inbox.emptyHint')} />
            ) : (
              <ul className={styles['notices']}>
                {page.nodes.map((notice) => (
                  <NoticeLine key={notice.id} notice={notice} />
                ))}
              </ul>
            )}
            <Pager page={page} trail={table.trail} size={table.size} />
          </>
        )}
      </Read>
    </>
  )
}
