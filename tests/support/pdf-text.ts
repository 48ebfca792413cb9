import { inflateSync } from 'node:zlib'

/** What stands in the streams of a PDF, unpacked. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
}

const hexes = (text: string): string[] =>
  Array.from(text.matchAll(/<([0-9a-f ]+)>/gi), ([, hex = '']) => hex.replaceAll(' ', ''))

const characters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Which characters the glyphs of a font stand for, as whoever selects text is told. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    hexes(list).forEach((hex, at) => glyphs.set(Number.parseInt(first, 16) + at, characters(hex)))
  return glyphs
}

/** The text that can be selected in a PDF of one font, line after line. */
export function pdfText(pdf: Buffer): string {
  const streams = streamsOf(pdf)
  const glyphs = new Map(
    streams.filter((each) => each.includes('begincmap')).flatMap((map) => [...glyphsOf(map)]),
  )
  return streams
    .flatMap((each) =>
      Array.from(each.matchAll(/\[([^\]]*)\] TJ/g), ([, shown = '']) => hexes(shown).join('')),
    )
    .map((hex) =>
      (hex.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(Number.parseInt(glyph, 16)) ?? '').join(''),
    )
    .join('\n')
}

/** How many pages it has. */
export const pdfPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
