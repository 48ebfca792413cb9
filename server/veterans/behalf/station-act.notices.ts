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
  MERGED_AWAY: {
    zh: {
      title: '您的档案已合并',
      body: '服务站认定您有两份档案，已将本账号的档案合并到{note}。请用保留的账号登录办理，报名和入场码也已转入。30 天内可到服务站撤销；如有异议，请立即联系服务站。',
    },
    en: {
      title: 'Your file was merged',
      body: 'The station found that you have two files and merged this one into {note}. Use that account from now on; your registrations went over too. The station can undo this within 30 days: call it at once if you object.',
    },
  },
  MERGED: {
    zh: {
      title: '另一份档案已合并到您的档案',
      body: '服务站认定您有两份档案，已将另一份合并到这一份。请核对“我的档案”；30 天内可到服务站撤销，如有异议，请立即联系服务站。',
    },
    en: {
      title: 'Another file was merged into yours',
      body: 'The station found that you have two files and merged the other one into this. Look through “My file”. The station can undo this within 30 days: call it at once if you object.',
    },
  },
  MERGE_UNDONE: {
    zh: {
      title: '档案合并已撤销',
      body: '服务站已撤销档案合并，两份档案恢复原状；合并后新写入的内容留在保留的档案中。',
    },
    en: {
      title: 'The merge of your files was undone',
      body: 'Both files stand as before; what was written since stays in the file that was kept.',
    },
  },
} as const

const otherAccount = (note: string, language: 'zh' | 'en'): string => {
  if (language === 'zh') return note ? `尾号 ${note} 的账号` : '服务站代管的档案'
  return note ? `that of the account whose number ends in ${note}` : 'the one that the station keeps for you'
}

/** To the person, of each act once. */
export const stationActNotice = noticeKind('STATION_ACTED', {
  about: ({ veteranId, act }: About) => ({
    subjectId: `${veteranId}-${act.kind}-${act.at.getTime()}`,
    path: '/profile',
    facts: {
      kind: act.kind,
      by: act.by,
      stationId: act.stationId,
      note: (act.note ?? '') as string | undefined,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ kind, by, note = '' }) => ({
      title: said[kind].zh.title,
      body: `${said[kind].zh.body.replace('{note}', otherAccount(note, 'zh'))}经办人：${by}。`,
    }),
    en: ({ kind, by, note = '' }) => ({
      title: said[kind].en.title,
      body: `${said[kind].en.body.replace('{note}', otherAccount(note, 'en'))} Done by ${by}.`,
    }),
  },
})

export const stationActNotices = ({ _id, accountId, stationActs = [] }: VeteranRow): NoticeRequest[] =>
  stationActs.map((act) => stationActNotice.to({ veteranId: _id, act })(accountId))
