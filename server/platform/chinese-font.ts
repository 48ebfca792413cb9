import { existsSync } from 'node:fs'
import { AppError } from './errors.ts'

/** Where distributions put the font that Debian calls `fonts-noto-cjk`. */
const places = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc',
]

/** A font with Chinese characters, and its name in that file. */
export interface ChineseFont {
  readonly file: string
  readonly name: string
}

const missing = (): AppError =>
  new AppError('UNAVAILABLE', {
    zh: '服务器缺少中文字体，暂时无法生成 PDF：请管理员安装 fonts-noto-cjk（apt-get install fonts-noto-cjk）。',
    en: 'The server has no Chinese font, so no PDF can be made: its operator is to install fonts-noto-cjk (apt-get install fonts-noto-cjk).',
  })

/** The font of this machine; without one it is refused by name. */
export function chineseFont(candidates: readonly string[] = places): ChineseFont {
  const file = candidates.find((each) => existsSync(each))
  if (file === undefined) throw missing()
  return { file, name: 'NotoSansCJKsc-Regular' }
}
