import { Button, Skeleton } from 'antd'
import { useQuery } from 'urql'
import { useFormat } from '../../core/format/use-format.ts'
import { useDeskText } from '../words.ts'
import { InboxDocument, ReadNotificationDocument, type InboxQuery } from '../../core/inbox/generated/inbox.ts'
import { Failed } from '../list/Failed.tsx'
import { Nothing } from '../list/Nothing.tsx'
import { Pager } from '../list/Pager.tsx'
import { useTrail } from '../list/use-trail.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { StateMark } from '../list/StateMark.tsx'
import text from '../text.module.css'
import styles from './account.module.css'
import { useAction } from '../../core/api/use-action.ts'

const size = 20

type Notice = InboxQuery['myNotifications']['nodes'][number]

const NoticeLine = ({ notice }: { notice: Notice }) => {
  const t = useDeskText()
  const format = useFormat()
  const { run, busy } = useAction(ReadNotificationDocument)
  const read = () => run({ id: notice.id }, t('inbox.marked'))
  return (
    <li className={styles['notice']}>
      <div>
        <h2>
          {notice.title} {notice.readAt ? null : <StateMark kind="look">{t('inbox.unread')}</StateMark>}
        </h2>
        <p className={text['body']}>{notice.body}</p>
        <p className={text['also']}>
          {notice.fair ? `${t('inbox.aboutFair', { title: notice.fair.title })} · ` : null}
          {format.moment(notice.createdAt)}
        </p>
      </div>
      {notice.readAt ? null : (
        <Button
          onClick={() => void read()}
          loading={busy}
          aria-label={t('list.said', { label: t('inbox.markRead'), text: notice.title })}
        >
          {t('inbox.markRead')}
        </Button>
      )}
    </li>
  )
}

/** What was told to the viewer, newest first. */
export const InboxPage = () => {
  const t = useDeskText()
  const trail = useTrail()
  const [{ data, error, fetching }, again] = useQuery({
    query: InboxDocument,
    variables: { first: size, after: trail.after },
  })
  const page = data?.myNotifications
  const retry = () => again({ requestPolicy: 'network-only' })
  return (
    <>
      <PageHead title={t('inbox.title')} />
      {error ? <Failed error={error} again={retry} kept={Boolean(page)} /> : null}
      {!page && fetching ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {page && page.nodes.length === 0 ? (
        <Nothing title={t('inbox.empty')} hint={t('inbox.emptyHint')} />
      ) : null}
      {page ? (
        <>
          <ul className={styles['notices']}>
            {page.nodes.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
          <Pager trail={trail} size={size} pageInfo={page.pageInfo} />
        </>
      ) : null}
    </>
  )
}
