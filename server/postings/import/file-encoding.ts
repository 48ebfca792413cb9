import { open } from 'node:fs/promises'
import type { Text } from '../../../rules/text.ts'

/** So much of a file shows how it is written. */
const sampleBytes = 256 * 1_024

const linesIn = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** A few broken rows are set aside one by one; a file of which one row in five is broken is of another encoding. */
const isMostlyBroken = (lines: readonly string[]): boolean =>
  lines.filter((line) => line.includes('\ufffd')).length * 5 > lines.length

const saveAs = (encoding: string): Text => ({
  zh: `文件编码是 ${encoding}，请另存为 UTF-8 编码的 CSV 文件。`,
  en: `The file is encoded in ${encoding}. Save it as CSV in UTF-8.`,
})

/** Why a file of such bytes cannot be read; null when it is UTF-8. */
function wrongEncoding(sample: Uint8Array): Text | null {
  const [first, second] = sample
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return saveAs('UTF-16')
  if (first === 0x50 && second === 0x4b)
    return {
      zh: '这是 Excel 工作簿或压缩文件，请另存为 UTF-8 编码的 CSV 文件。',
      en: 'This is a workbook or an archive. Save it as CSV in UTF-8.',
    }
  // Latin letters and commas are every second byte of it zero.
  if (sample.filter((byte) => byte === 0).length * 5 > sample.length) return saveAs('UTF-16')
  if (!isMostlyBroken(linesIn(new TextDecoder('utf-8').decode(sample, { stream: true })))) return null
  return isMostlyBroken(linesIn(new TextDecoder('gb18030').decode(sample, { stream: true })))
    ? { zh: '文件不是 UTF-8 编码的文本。', en: 'The file is not text in UTF-8.' }
    : saveAs('GBK')
}

/** Why a header's cells are none: another sign than the comma stands between them; null when not so. */
function wrongSeparator(header: string): Text | null {
  const found = [
    [';', '分号', 'semicolons'],
    ['\t', '制表符', 'tabs'],
    ['|', '竖线', 'vertical bars'],
    ['，', '全角逗号', 'full-width commas'],
  ].find(([sign = '']) => !header.includes(',') && header.split(sign).length > 2)
  if (!found) return null
  const [, zh, en] = found
  return {
    zh: `各列之间用的是${zh}，应为半角逗号。请另存为 UTF-8 编码的 CSV 文件。`,
    en: `The columns are separated by ${en}, not by commas. Save it as CSV in UTF-8.`,
  }
}

/** Why a file is no CSV in UTF-8, by the name of what it is; null when it can be read. */
export async function fileRefusal(file: string): Promise<Text | null> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    const sample = buffer.subarray(0, bytesRead)
    const [header = ''] = linesIn(sample.toString('utf8'))
    return wrongEncoding(sample) ?? wrongSeparator(header)
  } finally {
    await handle.close()
  }
}
