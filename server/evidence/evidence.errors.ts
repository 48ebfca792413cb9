import { AppError, refusal } from '../platform/errors.ts'

export const evidenceErrors = {
  empty: refusal('INVALID', '文件为空，请重新选择。', 'The file is empty. Choose another one.'),
  tooLarge: refusal(
    'INVALID',
    '文件过大，每个文件不超过 10 MB。请压缩或重新拍摄后再上传。',
    'The file is too large: 10 MB at most. Make it smaller or take the picture again.',
  ),
  notRaw: refusal(
    'INVALID',
    '上传内容须为文件原始内容（Content-Type: application/octet-stream）。',
    'An upload is the bytes of the file and nothing else (Content-Type: application/octet-stream).',
  ),
  unknownType: refusal(
    'INVALID',
    '只接受 JPEG、PNG、WebP 图片或 PDF 文件。请重新选择，或拍照上传。',
    'Only pictures as JPEG, PNG or WebP, and PDF files are taken. Choose another file or take a picture.',
  ),
  heic: refusal(
    'INVALID',
    '暂不支持 HEIC 图片。请在相机设置中选择“兼容性最佳”后重新拍摄，或转为 JPEG 后上传。',
    'HEIC pictures cannot be read here. Set the camera to “Most compatible” and take it again, or save it as JPEG.',
  ),
  tooManyPixels: refusal(
    'INVALID',
    '图片像素过大（上限 6400 万像素）。请降低分辨率后上传。',
    'The picture has too many pixels (64 million at most). Take it with a lower resolution.',
  ),
  damaged: refusal(
    'INVALID',
    '文件已损坏，无法读取。请重新拍摄或另选文件。',
    'The file is damaged and cannot be read. Take the picture again or choose another file.',
  ),
  infected: refusal(
    'INVALID',
    '该文件未通过安全检查，未予保存。请换一台设备重新拍摄或扫描后上传。',
    'The file did not pass the security check and was not kept. Take or scan it again on another device.',
  ),
  otherKind: refusal(
    'INVALID',
    '您的账号不需要提交此类材料。',
    'Proof of this kind is not asked of your account.',
  ),
  tooMany: (most: number) =>
    new AppError('CONFLICT', {
      zh: `最多可保存 ${most} 个文件。请先删除不需要的文件，再上传。`,
      en: `At most ${most} files are kept. Delete one that is not needed, then upload.`,
    }),
  tooManyToday: (most: number, retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `每天最多上传 ${most} 个文件，今日已达上限。请于明日 0:00 后再试。`,
        en: `At most ${most} files may be uploaded a day, and they have been. Try again after midnight.`,
      },
      { retryAfter },
    ),
  decided: refusal(
    'CONFLICT',
    '该文件已随核验结果存档，不能替换或删除。如有新材料，请另行上传。',
    'Staff have decided on this file, so it stays. Upload what is new beside it.',
  ),
}
