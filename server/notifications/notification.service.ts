import type { Accounts } from '../accounts/index.ts'
import { once } from '../platform/once.ts'
import type { PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { Facts, NoticeKind, NoticeRequest, Wording } from '../platform/notice.ts'
import { say, type Language } from '../../rules/text.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { noticesHeld } from './notices-held.ts'
import { mailDelivery, type StationOf } from './mail-delivery.ts'
import { notificationErrors } from './notification.errors.ts'
import { batchSize } from './notification.jobs.ts'
import { notificationStore } from './notification.store.ts'
import type { NotificationRow } from './notification.ts'
import { unsubscribing } from './unsubscribing.ts'

interface NotificationsDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'mail' | 'secrets'
> {
  readonly publicUrl: string
  readonly accounts: Pick<Accounts, 'byIds'>
  /** The station of an id, for the foot of mails; nobody's when left out. */
  readonly stationOf?: StationOf
  /** Every kind that a feature brings; asked for when all features are there. */
  readonly notices: () => readonly NoticeKind[]
}

const untitled = { zh: '通知', en: 'Notice' }

export function createNotifications(deps: NotificationsDeps) {
  const { clock, newId } = deps
  const store = notificationStore(deps.connection)
  const mailing = store.mailing(deps)

  const kinds = once(() => new Map(deps.notices().map((each) => [each.kind, each])))
  const kindOf = ({ kind }: Pick<NoticeKind, 'kind'>): NoticeKind | undefined => kinds().get(kind)
  const { tokenOf, unsubscribe } = unsubscribing(deps.secrets, kindOf)

  return {
    /** Makes the notices that are not there yet and asks for their mails. Safe to repeat. */
    async request(requests: readonly NoticeRequest[]): Promise<void> {
      for (let at = 0; at < requests.length; at += batchSize) {
        const batch = requests.slice(at, at + batchSize)
        const ids = await store.make(batch, newId, clock(), mailing.mark(0))
        await mailing.ask(ids.map((_id) => ({ _id, version: 0 })))
      }
    },
    /** What a reader sees; of a kind that is no longer brought by any feature, only that there was something. */
    wordingOf: (row: Pick<NotificationRow, 'kind' | 'facts'>, language: Language): Wording =>
      kindOf(row)?.words(row.facts, language) ?? { title: say(untitled, language), body: '' },
    deliver: mailDelivery({ ...deps, store, kindOf, tokenOf }),
    unsubscribe,
    progress: store.progress,
    renew: (kind: string, subjectId: string, facts: Facts, usefulUntil: Date | null) =>
      store.renew(kind, subjectId, facts, usefulUntil, clock()),
    stamp: store.stamp,
    recipients: store.recipients,
    owed: { mailing },
    kept: [store.kept],
    personal: [noticesHeld(store, (row, language) => kindOf(row)?.words(row.facts, language).title)],
    async inbox(viewer: Viewer | null, args: PageArgs) {
      const { id } = signedIn(viewer)
      return { ...(await store.inbox(id, args)), unreadCount: await store.countUnread(id) }
    },
    async readAll(viewer: Viewer | null, args: PageArgs) {
      const { id } = signedIn(viewer)
      await store.markAllRead(id, clock())
      return { ...(await store.inbox(id, args)), unreadCount: await store.countUnread(id) }
    },
    async read(viewer: Viewer | null, id: string) {
      const row = await store.markRead(id, signedIn(viewer).id, clock())
      if (row === null) throw notificationErrors.unknown()
      return row
    },
  }
}

export type Notifications = ReturnType<typeof createNotifications>
