import { AppError } from '../platform/errors.ts'

/** Refusals of a request before it is understood. */
export const httpErrors = {
  malformed: () => new AppError('INVALID', { zh: '请求格式有误。', en: 'The request is malformed.' }),
  tooLarge: () =>
    new AppError('INVALID', {
      zh: '请求内容过大（上限 256 KB）。',
      en: 'The request is too large (at most 256 KB).',
    }),
  notJson: () =>
    new AppError('INVALID', {
      zh: '请求内容须为 UTF-8 编码的 JSON（Content-Type: application/json）。',
      en: 'The request must be JSON in UTF-8 (Content-Type: application/json).',
    }),
  notPost: () =>
    new AppError('INVALID', { zh: '此地址只接受 POST 请求。', en: 'This address takes POST requests only.' }),
  batch: () =>
    new AppError('INVALID', {
      zh: '一次请求只能包含一个操作。',
      en: 'A request holds one operation, not a list of them.',
    }),
  noQuery: () =>
    new AppError('INVALID', {
      zh: '请求须为 {"query": 文本, "variables": 对象, "operationName": 文本}，其中 query 不能为空。',
      en: 'The request must be {"query": text, "variables": object, "operationName": text} with a query that is not empty.',
    }),
  noSuchRange: () =>
    new AppError('INVALID', {
      zh: '请求的范围超出文件长度。',
      en: 'The requested range lies outside the file.',
    }),
}
