import { exportNames } from '../../rules/export.ts'
import { grouped } from '../../rules/text.ts'
import { noticeKind } from '../platform/notice.ts'
import type { ExportRow } from './export.ts'

/** To the bureau: once for each large export. */
export const largeExportNotice = noticeKind('LARGE_EXPORT', {
  about: ({ _id, by, list, rows, reason, expiresAt }: ExportRow) => ({
    subjectId: _id,
    path: '/staff/exports/all',
    facts: { by, list, rows: rows ?? 0, reason },
    usefulUntil: expiresAt,
  }),
  words: {
    'zh-CN': ({ by, list, rows, reason }) => ({
      title: `大批量导出：${by}`,
      body: `${by}导出了“${exportNames[list].zh}”，共 ${grouped(rows)} 人。事由：${reason}。文件 24 小时后自动删除；如非工作需要，可提前删除。`,
    }),
    en: ({ by, list, rows, reason }) => ({
      title: `A large export: ${by}`,
      body: `${by} has taken along “${exportNames[list].en}” with ${grouped(rows)} people. Reason: ${reason}. The file goes after 24 hours; drop it earlier if the work does not ask for it.`,
    }),
  },
})
