import { deflateSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../server/platform/errors.ts'
import { cleaned } from '../../server/evidence/cleaned.ts'
import { aPicture } from '../support/a-proof.ts'

const refusedAs = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await cleaned(bytes).then(
    () => 'taken',
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.text.en : String(error)
}

const picture = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 30, height: 20, channels: 4, background: '#1f6f43' } })
    .toFormat(format)
    .toBuffer()

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of so many pixels whose bytes are few. */
function bomb(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a file that is taken', () => {
  it('holds nothing of where and with what a picture was taken', async () => {
    const given = await aPicture()
    expect(given.includes('Marked camera')).toBe(true)
    expect((await sharp(given).metadata()).exif).toBeDefined()
    const { bytes, mediaType } = await cleaned(given)
    expect(mediaType).toBe('image/jpeg')
    expect(bytes.includes('Marked camera')).toBe(false)
    const { exif, xmp, iptc } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
  })

  it('loses what was hung to the end of a picture', async () => {
    const script = '<script>alert(1)</script>'
    const { bytes } = await cleaned(Buffer.concat([await picture('png'), Buffer.from(script)]))
    expect(bytes.includes(script)).toBe(false)
  })

  it.for(['jpeg', 'png', 'webp'] as const)('is a picture drawn anew, from %s', async (format) => {
    const { bytes, mediaType } = await cleaned(await picture(format))
    expect(mediaType).toBe('image/jpeg')
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 30, height: 20 })
  })

  it('stands upright when the camera was held sideways', async () => {
    const sideways = await sharp(await picture('jpeg'))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await sharp((await cleaned(sideways)).bytes).metadata()).toMatchObject({ width: 20, height: 30 })
  })

  it('is a PDF as it came', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')
    expect(await cleaned(pdf)).toEqual({ mediaType: 'application/pdf', bytes: pdf })
  })
})

describe('a file that is refused by name', () => {
  it('is empty', async () => {
    expect(await refusedAs(Buffer.alloc(0))).toContain('empty')
  })

  it.for([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that can run scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\u0090\u0000'],
    ['an archive', 'PK\u0003\u0004rest'],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['words', 'just words'],
  ] as const)('is no picture and no PDF: %s', async ([, text]) => {
    expect(await refusedAs(Buffer.from(text, 'latin1'))).toContain('Only pictures')
  })

  it('is HEIC, with what to do about it', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
    expect(await refusedAs(heic)).toContain('HEIC')
  })

  it('would take the memory of the machine when it is unpacked', async () => {
    expect(await refusedAs(bomb(30_000))).toContain('too many pixels')
  })

  it('begins like a picture and is none', async () => {
    const whole = await picture('jpeg')
    expect(await refusedAs(whole.subarray(0, 40))).toContain('damaged')
    expect(await refusedAs(Buffer.concat([whole.subarray(0, 20), Buffer.alloc(400, 7)]))).toContain('damaged')
  })
})
