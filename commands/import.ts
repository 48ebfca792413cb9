import { existsSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../server/platform/errors.ts'
import {
  importPostings,
  importedPostingStore,
  rejectedRows,
  type ImportCounts,
} from '../server/postings/index.ts'
import { importKinds } from '../server/reference/index.ts'
import { importTable, removeTables } from './import-table.ts'
import { importProgress } from './import-progress.ts'
import { readConfig } from '../server/config.ts'
import { withStore } from './with-store.ts'

const usage = `用法 Usage:
  npm run import -- postings <文件 file.csv> [--feed 来源名 NAME] [--valid-days 90] [--rejected 文件 PATH] [--whole]

  npm run import -- occupations|skills|titles|specialties <文件 file.csv> | --remove
                载入更大的参考表，重启后生效 loads a larger reference table; servers see it when they start

  --feed        来源名称，默认按表头识别 name of the source; told from the header when left out
  --valid-days  新岗位有效天数 days that a new posting is valid (1–366, 90)
  --whole       文件是该来源的全部岗位：读完后关闭文件中不再出现的岗位
                the file names every vacancy of its feed: those it no longer names are closed at its end
  --rejected    未导入行的去处 where rows that were not taken go (<DATA_FOLDER>/rejected/<file>.rejected.csv)

可随时中断、重复执行：已导入的不会重复。 May be interrupted and repeated: nothing is taken twice.`

class UsageError extends Error {}

interface Asked {
  readonly file: string
  readonly feed: string | undefined
  readonly validDays: number
  readonly rejected: string
  readonly whole: boolean
}

const options = {
  feed: { type: 'string' },
  'valid-days': { type: 'string', default: '90' },
  rejected: { type: 'string' },
  whole: { type: 'boolean', default: false },
  remove: { type: 'boolean', default: false },
} as const

function asked(args: string[]): Asked {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [what, file, ...more] = positionals
  if (what !== 'postings' || file === undefined || more.length > 0) throw new UsageError(usage)
  const validDays = Number(values['valid-days'])
  if (!Number.isInteger(validDays) || validDays < 1 || validDays > 366)
    throw new UsageError('--valid-days 须为 1 到 366 的整数 must be a whole number from 1 to 366.')
  if (values.feed !== undefined && !/^[\w.-]{1,60}$/.test(values.feed))
    throw new UsageError('--feed 只能用字母、数字、_ . - may hold letters, digits, _ . - only.')
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError(`没有这个文件 There is no such file: ${file}`)
  const name = `${basename(file, extname(file))}.rejected.csv`
  return {
    file,
    feed: values.feed,
    validDays,
    whole: values.whole,
    rejected: values.rejected ?? join(readConfig().dataFolder, 'rejected', name),
  }
}

function summary(counts: ImportCounts, seconds: number, rejected: string): string {
  const number = (value: number) => value.toLocaleString('en-US')
  const lines = [
    ['来源 feed', counts.feed],
    ['读取 read', number(counts.read)],
    ['新增 created', number(counts.created)],
    ['更新 updated', number(counts.updated)],
    ['未变 unchanged', number(counts.unchanged)],
    ['未导入 rejected', number(counts.rejected) + (counts.rejected > 0 ? `  → ${rejected}` : '')],
    ['待核对用语，暂不展示 held for a clerk, not shown yet', number(counts.held)],
    ...(counts.closed === null ? [] : [['已关闭 closed', number(counts.closed)]]),
    ['无已知地区 without a known area', number(counts.withoutArea)],
    ['职业未识别 occupation not read', number(counts.withoutOccupation)],
    [
      '用时 time',
      `${seconds.toFixed(1)} s, ${number(Math.round(counts.read / seconds))} 行 rows/s, 峰值内存 peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    ],
  ]
  return lines.map(([name, value]) => `  ${name}: ${value}`).join('\n')
}

const stoppedLine = (line: number): string =>
  `已停在第 ${line} 行之后。再次执行同一命令即可继续，已导入的不会重复。\n` +
  `Stopped after line ${line}. Run the same command again to go on; nothing is taken twice.`

const notClosedLine =
  '没有关闭任何岗位：文件未读完、为空，或有无法识别的行。\n' +
  'Nothing was closed: the file was not read to its end, is empty, or has lines that cannot be read.'

/** Lets the batch under way finish at the first Ctrl-C; a second one ends at once. */
function stopAtBatchEnd(): AbortSignal {
  const stop = new AbortController()
  const ask = () => {
    if (stop.signal.aborted) process.exit(130)
    process.stderr.write('\n正在完成当前批次 finishing the batch under way …\n')
    stop.abort()
  }
  process.on('SIGINT', ask).on('SIGTERM', ask)
  return stop.signal
}

/** A reference table, if that is what is asked for; false when it is not. */
async function tableImported(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const kind = importKinds.find((each) => each === positionals[0])
  if (!kind) return false
  const [, file, ...more] = positionals
  if (more.length > 0 || (file === undefined) !== values.remove) throw new UsageError(usage)
  await (file === undefined ? removeTables(kind) : importTable(kind, file))
  return true
}

async function run(): Promise<void> {
  if (await tableImported(process.argv.slice(2))) return
  const { file, feed, validDays, rejected, whole } = asked(process.argv.slice(2))
  const signal = stopAtBatchEnd()
  await withStore('import', async ({ connection, clock, services }) => {
    const began = performance.now()
    const progress = importProgress(statSync(file).size)
    const counts = await importPostings({
      file,
      feed,
      validDays,
      whole,
      store: importedPostingStore(connection),
      rejected: rejectedRows(rejected),
      reading: services.reading,
      clock,
      signal,
      onProgress: progress.show,
    }).finally(progress.end)
    process.stdout.write(`${summary(counts, (performance.now() - began) / 1_000, rejected)}\n`)
    if (whole && counts.closed === null) process.stdout.write(`${notClosedLine}\n`)
    if (counts.read === counts.rejected) process.exitCode = 1
    if (counts.stopped) {
      process.stdout.write(`${stoppedLine(counts.line)}\n`)
      process.exitCode = 130
    }
  })
}

function complaint(error: unknown): string {
  if (error instanceof AppError) return `${error.text.zh}\n${error.text.en}`
  return error instanceof Error ? error.message : String(error)
}

run().catch((error: unknown) => {
  process.stderr.write(`${complaint(error)}\n`)
  process.exitCode = 1
})
