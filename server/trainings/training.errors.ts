import { refusal } from '../platform/errors.ts'

export const trainingErrors = {
  unknown: refusal(
    'NOT_FOUND',
    '未找到该培训，可能已撤回或已开班。请在培训列表中查看其他培训。',
    'This training was not found; it may have been withdrawn or have begun. See the list for others.',
  ),
}
