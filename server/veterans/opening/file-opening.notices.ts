import { noticeKind } from '../../platform/notice.ts'
import type { DayOfOpenings } from './file-opening.store.ts'

/** To the bureau, once a day for each member of staff. */
export const manyFilesNotice = noticeKind('MANY_FILES_OPENED', {
  about: ({ _id, reader, day, veteranIds }: DayOfOpenings) => ({
    subjectId: _id,
    path: '/staff',
    facts: { reader, day, files: veteranIds.length },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ reader, day, files }) => ({
      title: `档案查阅较多：${reader}`,
      body: `${reader}在 ${day} 已查阅 ${files} 份退役军人档案。请确认是否为工作需要；每次查阅均已记录，本人可见。`,
    }),
    en: ({ reader, day, files }) => ({
      title: `Many files opened: ${reader}`,
      body: `${reader} has opened the files of ${files} veterans on ${day}. Please make sure that the work asked for it. Every reading is logged, and its veteran sees it.`,
    }),
  },
})
