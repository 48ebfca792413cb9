import { noticeKind, type NoticeRequest } from '../../platform/notice.ts'
import type { VeteranRow } from '../veteran.ts'
import type { StationAct } from './station-act.ts'

interface About {
  readonly veteranId: string
  readonly act: StationAct
}

const said = {
  HANDED_OVER: {
    zh: {
      title: '档案已由您本人管理',
      body: '服务站已将代管的档案移交给您，今后由您本人登录办理。如非您本人办理，请立即联系服务站。',
    },
    en: {
      title: 'Your file is yours to keep',
      body: 'The station has handed the file over that it kept for you. If that was not you, call the station at once.',
    },
  },
} as const

/** To the person, of each act once. */
export const stationActNotice = noticeKind('STATION_ACTED', {
  about: ({ veteranId, act }: About) => ({
    subjectId: `${veteranId}-${act.kind}-${act.at.getTime()}`,
    path: '/profile',
    facts: { kind: act.kind, by: act.by, stationId: act.stationId },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ kind, by }) => ({
      title: said[kind].zh.title,
      body: `${said[kind].zh.body}经办人：${by}。`,
    }),
    en: ({ kind, by }) => ({
      title: said[kind].en.title,
      body: `${said[kind].en.body} Done by ${by}.`,
    }),
  },
})

export const stationActNotices = ({ _id, accountId, stationActs = [] }: VeteranRow): NoticeRequest[] =>
  stationActs.map((act) => stationActNotice.to({ veteranId: _id, act })(accountId))
