import { AppError, refusal } from '../platform/errors.ts'

/** Refusals of this feature. */
export const postingErrors = {
  notRegistered: refusal(
    'CONFLICT',
    '请先登记您的单位，再发布岗位。',
    'Register your organisation first, then write postings.',
  ),
  unknown: refusal(
    'NOT_FOUND',
    '未找到该岗位，可能已停止招聘、已过有效期或已撤下。请在岗位列表中查看其他岗位。',
    'This posting was not found; it may be closed, past its last day or taken down. See the list for others.',
  ),
  notDraft: refusal(
    'CONFLICT',
    '只有草稿可以删除；已发布的岗位请停止招聘。',
    'Only a draft can be deleted. Close a posting that has been published.',
  ),
  tooMany: (most: number) =>
    new AppError('CONFLICT', {
      zh: `每个单位的草稿、在招和暂停的岗位合计最多 ${most} 个，现已达上限。删除草稿或停止招聘后，即可新建。`,
      en: `An organisation may have ${most} drafts, open and paused postings, and has them. Delete a draft or close a posting, then write a new one.`,
    }),
  notPublished: refusal(
    'CONFLICT',
    '该岗位还是草稿，没有发布，不能暂停或续期。请先发布。',
    'This posting is a draft yet; it is neither paused nor renewed. Publish it first.',
  ),
  takenDown: refusal(
    'CONFLICT',
    '该岗位已被下架，求职者看不到，不能暂停。请先申诉或修改。',
    'This posting is taken down, so nobody sees it and there is nothing to pause. Appeal or mend it first.',
  ),
  closed: refusal(
    'CONFLICT',
    '该岗位已停止招聘，不能再修改或发布；请另写一份。',
    'This posting is closed and can be neither changed nor published. Write a new one.',
  ),
}
