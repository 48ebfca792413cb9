import { AppError, refusal } from '../platform/errors.ts'

/** Refusals of a request before it is understood. */
export const httpErrors = {
  malformed: refusal('INVALID', '请求格式有误。', 'The request is malformed.'),
  tooLarge: refusal('INVALID', '请求内容过大（上限 256 KB）。', 'The request is too large (at most 256 KB).'),
  notJson: refusal(
    'INVALID',
    '请求内容须为 UTF-8 编码的 JSON（Content-Type: application/json）。',
    'The request must be JSON in UTF-8 (Content-Type: application/json).',
  ),
  notPost: refusal('INVALID', '此地址只接受 POST 请求。', 'This address takes POST requests only.'),
  batch: refusal(
    'INVALID',
    '一次请求只能包含一个操作。',
    'A request holds one operation, not a list of them.',
  ),
  noQuery: refusal(
    'INVALID',
    '请求须为 {"query": 文本, "variables": 对象, "operationName": 文本}，其中 query 不能为空。',
    'The request must be {"query": text, "variables": object, "operationName": text} with a query that is not empty.',
  ),
  unknownOperation: () =>
    new AppError(
      'INVALID',
      {
        zh: '服务器不认识此操作：页面版本可能已更新，请重新载入页面。',
        en: 'The server does not know this operation. The page may be of an older version: load it again.',
      },
      { reason: 'OPERATION_NOT_KNOWN' },
    ),
  /** Names where there is too much. */
  tooMuch: (path: string) =>
    new AppError('INVALID', {
      zh: `请求内容过多：${path}。`,
      en: `The request holds too much: ${path}.`,
    }),
  noSuchRange: refusal('INVALID', '请求的范围超出文件长度。', 'The requested range lies outside the file.'),
}
