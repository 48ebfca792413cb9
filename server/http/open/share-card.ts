import { create } from 'qrcode'
import sharp from 'sharp'
import { escaped } from './html.ts'

/** The modules of a QR code as one path of unit squares, with its quiet zone. */
function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const squares = Array.from(modules.data, (dark, at) =>
    dark ? `M${(at % modules.size) + quiet} ${Math.floor(at / modules.size) + quiet}h1v1h-1z` : '',
  )
  return { path: squares.join(''), size: modules.size + 2 * quiet }
}

/** A QR code by itself, for a page and for print. */
export function qrPicture(text: string): string {
  const { path, size } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}

export interface ShareCard {
  readonly product: string
  readonly title: string
  readonly lines: readonly string[]
  /** Where it leads. */
  readonly address: string
}

/** How wide a character stands, in halves of a Chinese one. */
const widthOf = (text: string): number =>
  Array.from(text, (character) => (/[ -~]/.test(character) ? 1.1 : 2)).reduce((sum, width) => sum + width, 0)

/** A text on at most so many lines; what is left over ends in an ellipsis. */
function wrapped(text: string, width: number, most: number): string[] {
  const lines = ['']
  for (const character of text) {
    const line = lines.at(-1) ?? ''
    if (widthOf(line + character) <= width) lines[lines.length - 1] = line + character
    else if (lines.length < most) lines.push(character.trim())
    else return [...lines.slice(0, -1), `${line.slice(0, -1)}…`]
  }
  return lines
}

// What no text of a picture may hold: XML knows no such characters.
const unreadable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const textAt = (x: number, y: number, size: number, fill: string, text: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escaped(text.replace(unreadable, ''))}</text>`

/** The picture that a messenger shows beside an address. */
export async function cardPicture({ product, title, lines, address }: ShareCard): Promise<Buffer> {
  const { path, size } = qrPath(address)
  const head = wrapped(title, 27, 2).map((line, at) => textAt(70, 200 + at * 84, 64, '#1c2321', line))
  const rest = lines.flatMap((line) => wrapped(line, 40, 2))
  const below = rest.map((line, at) => textAt(70, 230 + head.length * 84 + at * 54, 36, '#505a56', line))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif">` +
    `<path fill="#f4f5f3" d="M0 0h1200v630H0z"/><path fill="#0b5a3c" d="M0 0h1200v100H0z"/>` +
    `${textAt(70, 66, 44, '#fff', product)}${head.join('')}${below.slice(0, 5).join('')}` +
    `<g transform="translate(900 320) scale(${240 / size})"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></g></svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}
