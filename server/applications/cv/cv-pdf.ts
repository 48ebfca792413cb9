import PdfKit from 'pdfkit'
import { chineseFont, type ChineseFont } from '../../platform/chinese-font.ts'
import type { Cv, CvPart } from './cv.ts'

/** How much is said, and how large, until it fits one page. */
interface Measure {
  readonly size: number
  readonly items: number
  readonly characters: number
}

const measures: readonly Measure[] = [
  { size: 10.5, items: 50, characters: 4_000 },
  { size: 9, items: 50, characters: 4_000 },
  { size: 8, items: 16, characters: 1_500 },
  { size: 8, items: 8, characters: 500 },
]

const [margin, ink, soft, accent] = [48, '#1c2321', '#505a56', '#0b5a3c'] as const

type Document = InstanceType<typeof PdfKit>

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text

const line = (document: Document, label: string, said: string): void =>
  void document.fillColor(soft).text(`${label}  `, { continued: true }).fillColor(ink).text(said)

function drawPart(document: Document, part: CvPart, { size, items, characters }: Measure): void {
  document
    .moveDown(0.6)
    .fontSize(size + 2)
    .fillColor(accent)
    .text(part.title)
    .moveDown(0.15)
    .fontSize(size)
  for (const [label, said] of part.lines ?? []) line(document, label, said)
  if (part.text) document.fillColor(ink).text(shortened(part.text, characters))
  const all = part.items ?? []
  for (const { name, words } of all.slice(0, items)) {
    document.fillColor(ink).text(`· ${name}`, { continued: words !== '' })
    if (words !== '') document.fillColor(soft).text(`  “${shortened(words, 120)}”`)
  }
  if (all.length > items) document.fillColor(soft).text('…')
}

function draw(cv: Cv, font: ChineseFont, measure: Measure): { document: Document; pages: number } {
  const document = new PdfKit({
    size: 'A4',
    margin,
    bufferPages: true,
    info: { Title: `${cv.name} · ${cv.title}`, Creator: 'Rongqiao 戎桥', Producer: 'Rongqiao 戎桥' },
  })
  document.registerFont('cjk', font.file, font.name).font('cjk')
  document
    .fontSize(measure.size * 2)
    .fillColor(ink)
    .text(cv.name)
  document.fontSize(measure.size).fillColor(soft).text(cv.title).moveDown(0.4)
  for (const [label, said] of cv.lines) line(document, label, said)
  for (const part of cv.parts) drawPart(document, part, measure)
  return { document, pages: document.bufferedPageRange().count }
}

const bytesOf = (document: Document): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.once('end', () => resolve(Buffer.concat(chunks)))
    document.once('error', reject)
    document.end()
  })

/** A CV on one page, as text that can be selected: smaller first, then shorter where it is long. */
export function cvPdf(cv: Cv, font: ChineseFont = chineseFont()): Promise<Buffer> {
  for (const measure of measures) {
    const { document, pages } = draw(cv, font, measure)
    if (pages === 1 || measure === measures.at(-1)) return bytesOf(document)
  }
  throw new Error('A CV has no measure.')
}
