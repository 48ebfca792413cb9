import { refusal } from '../platform/errors.ts'

export const trainingErrors = {
  unknown: refusal(
    'NOT_FOUND',
    '未找到该培训，可能已撤回或已开班。请在培训列表中查看其他培训。',
    'This training was not found; it may have been withdrawn or have begun. See the list for others.',
  ),
  notDraft: refusal(
    'CONFLICT',
    '只有草稿可以修改、发布或删除；已发布的培训请撤回后另行发布。',
    'Only a draft can be changed, offered or deleted. Withdraw a training that is offered, and offer another.',
  ),
  notOffered: refusal(
    'CONFLICT',
    '该培训尚未发布，不需要的草稿可以删除。',
    'This training is not offered. A draft that is not needed can be deleted.',
  ),
}
