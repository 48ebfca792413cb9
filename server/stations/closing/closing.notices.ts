import type { Text } from '../../../rules/text.ts'
import { noticeKind, type MootQuestion, type NoticeKind } from '../../platform/notice.ts'
import type { Closing, StationRow } from '../station.ts'

interface About {
  readonly station: StationRow
  readonly closing: Closing
  readonly successor: StationRow
  readonly isForStaff: boolean
}

const named = ({ nameZh, nameEn }: StationRow): Text => ({ zh: nameZh, en: nameEn })

export const closingSubject = (stationId: string, { round }: Pick<Closing, 'round'>): string =>
  `${stationId}-${round}`

/** To its staff, to those who take over, and to the people whose station it is: once for each closing. */
export const stationClosingNotice = noticeKind('STATION_CLOSES', {
  about: ({ station, closing, successor, isForStaff }: About) => ({
    subjectId: closingSubject(station._id, closing),
    path: isForStaff ? '/staff/stations' : '/',
    facts: {
      station: named(station),
      to: named(successor),
      phone: successor.phone,
      address: { zh: successor.addressZh, en: successor.addressEn },
      on: closing.on,
      stationId: successor._id,
      isTakenBack: false,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ station, to, phone, address, on, isTakenBack }) =>
      isTakenBack
        ? { title: '服务站继续运行', body: `${station.zh}的撤销安排已取消，继续为您服务。` }
        : {
            title: `${station.zh}将撤销`,
            body: `${station.zh}自 ${on} 起撤销，有关事项由${to.zh}承接。联系电话 ${phone}，地址：${address.zh}。您的档案和已办事项不受影响。`,
          },
    en: ({ station, to, phone, address, on, isTakenBack }) =>
      isTakenBack
        ? { title: 'Your station stays open', body: `${station.en} does not close after all.` }
        : {
            title: `${station.en} closes`,
            body: `${station.en} closes on ${on}; ${to.en} takes over. Telephone ${phone}, address: ${address.en}. Your file, and what has been done for you, stay as they are.`,
          },
  },
})

/** A mail that has not been sent is not sent any more when the closing was taken back. */
export const closingNotices = (byId: (id: string) => Promise<StationRow | null>): NoticeKind[] => [
  {
    ...stationClosingNotice,
    async isMoot({ subjectId }: MootQuestion) {
      const at = subjectId.lastIndexOf('-')
      const station = await byId(subjectId.slice(0, at))
      return station?.closing?.round !== Number(subjectId.slice(at + 1))
    },
  },
]
