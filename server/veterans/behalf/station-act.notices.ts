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
  RESET: {
    zh: {
      title: '服务站为您办理了密码重设',
      body: '服务站当面核实身份后，为您生成了一次性重设码。如非您本人办理，请立即联系服务站。',
    },
    en: {
      title: 'The station helped with a lost password',
      body: 'Your identity was checked at the station, and a code for a new password was handed out. If that was not you, call the station at once.',
    },
  },
  SEEN_AS: {
    zh: {
      title: '工作人员以您的视角查看了页面',
      body: '为协助您办理，工作人员在限定时间内以只读方式查看了您所见的页面，不能更改任何内容。',
    },
    en: {
      title: 'A clerk looked at your pages as you see them',
      body: 'To help you, a member of staff saw your pages for a short time, and could change nothing.',
    },
  },
} as const

/** To the person, of each act once. */
export const stationActNotice = noticeKind('STATION_ACTED', {
  about: ({ veteranId, act }: About) => ({
    subjectId: `${veteranId}-${act.kind}-${act.at.getTime()}`,
    path: '/profile',
    facts: { kind: act.kind, by: act.by, reason: act.reason, stationId: act.stationId },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ kind, by, reason }) => ({
      title: said[kind].zh.title,
      body: [said[kind].zh.body, `经办人：${by}。`, reason ? `事由：${reason}。` : ''].join(''),
    }),
    en: ({ kind, by, reason }) => ({
      title: said[kind].en.title,
      body: [said[kind].en.body, `Done by ${by}.`, reason ? `Reason: ${reason}.` : '']
        .filter(Boolean)
        .join(' '),
    }),
  },
})

export const stationActNotices = ({ _id, accountId, stationActs = [] }: VeteranRow): NoticeRequest[] =>
  stationActs.map((act) => stationActNotice.to({ veteranId: _id, act })(accountId))
