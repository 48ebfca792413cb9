import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { ProofKind } from '../../rules/evidence.ts'
import type { ProofRow } from '../../server/evidence/index.ts'

/** A proof as a record keeps it, whose bytes no test asks for. */
export const aProof = (kind: ProofKind, more: Partial<ProofRow> = {}): ProofRow => ({
  id: randomBytes(16).toString('hex'),
  kind,
  mediaType: 'image/jpeg',
  size: 20_000,
  addedAt: new Date('2026-11-01T02:00:00Z'),
  scanned: false,
  validUntil: null,
  decided: false,
  ...more,
})

/** A small picture, as a phone sends it. */
export const aPicture = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c8102e' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Marked camera' }, IFD3: { GPSLatitude: '25/1 7/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer()

/** The same as a file that a person chooses on a page. */
export const aPhotograph = async () => ({
  name: 'IMG_0001.jpg',
  mimeType: 'image/jpeg',
  buffer: await aPicture(),
})
