import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Does `work` in a folder that holds the files of a revision, and takes the folder away again. */
export async function withRevision<Result>(
  root: string,
  revision: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'rongqiao-ruler-'))
  try {
    const archive = join(folder, 'files.tar')
    const git = ['archive', `--output=${archive}`, revision]
    execFileSync('git', git, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    execFileSync('tar', ['-xf', archive, '-C', folder])
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
