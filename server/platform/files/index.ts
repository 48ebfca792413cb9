import { folderFiles } from './files.folder.ts'
import type { S3Options } from './files.s3.ts'
import type { FileStore } from './files.ts'

export type { FileStore } from './files.ts'

/** The bucket when one is configured, whose client is loaded then only; else the folder. */
export async function openFiles(options: { s3: S3Options | null; folder: string }): Promise<FileStore> {
  if (options.s3 === null) return folderFiles(options.folder)
  const { s3Files } = await import('./files.s3.ts')
  return s3Files(options.s3)
}
