import { fileTypeFromBuffer } from 'file-type'
import pLimit from 'p-limit'
import { AppError } from '../platform/errors.ts'
import { once } from '../platform/once.ts'
import { evidenceErrors } from './evidence.errors.ts'
import type { ProofRow } from './proof.ts'

export interface Cleaned extends Pick<ProofRow, 'mediaType'> {
  readonly bytes: Buffer
}

const pictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])
const heic: ReadonlySet<string> = new Set(['image/heic', 'image/heif', 'image/avif'])

const mostPixels = 64_000_000
/** A page of A4 at 300 points an inch is 3508 long. */
const longestSide = 3_600
const longestWork = { seconds: 20 }

// One picture at a time: a large one takes some hundred megabytes while it is drawn anew.
const inTurn = pLimit(1)

/** Loaded with the first picture: it takes a fifth of a second and 25 MB, which a start without any need not. */
const drawing = once(async () => {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
})

/** A name for what the picture library found wrong; its own words reach nobody. */
function refused(error: unknown): never {
  if (error instanceof AppError) throw error
  if (error instanceof Error && /pixel limit|exceeds/i.test(error.message))
    throw evidenceErrors.tooManyPixels()
  throw evidenceErrors.damaged()
}

/**
 * The picture drawn anew, upright: what was hidden in it, such as where it was taken, or bytes after its end, is gone. Its head is
 * asked for its size before a pixel is unpacked.
 */
async function redrawn(bytes: Buffer): Promise<Cleaned> {
  const sharp = await drawing()
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
  const { width, height } = await picture.metadata()
  if (width * height > mostPixels) throw evidenceErrors.tooManyPixels()
  const drawn = await picture
    .timeout(longestWork)
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer()
  return { mediaType: 'image/jpeg', bytes: drawn }
}

/** The file as it may be kept. What it is is read from its bytes; its name and what the sender says of it count for nothing. */
export async function cleaned(bytes: Buffer): Promise<Cleaned> {
  if (bytes.length === 0) throw evidenceErrors.empty()
  const { mime = '' } = (await fileTypeFromBuffer(bytes).catch(() => undefined)) ?? {}
  if (heic.has(mime)) throw evidenceErrors.heic()
  if (mime === 'application/pdf') return { mediaType: 'application/pdf', bytes }
  if (!pictures.has(mime)) throw evidenceErrors.unknownType()
  return inTurn(() => redrawn(bytes)).catch(refused)
}
