import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** Of a snapshot that tests write. */
export const definition = 'as today'
export const followedTo = new Date('2026-03-10T04:00:00Z')

/** A folder for each test, and where an index keeps its snapshot in it. */
export function snapshotPlace(): { folder: string; file: string } {
  const place = { folder: '', file: '' }
  beforeEach(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'rq-snapshot-'))
    place.file = join(place.folder, 'index', 'postings.snapshot')
  })
  afterEach(() => rmSync(place.folder, { recursive: true, force: true }))
  return place
}
