import { reference } from '../../server/reference/index.ts'

/** Numbers that look like chance and are the same in every run. */
export function chanceOf(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** Adverts put words before and behind what work is called. */
const before = ['', '', '', '急招', '高级', '初级', '储备', '资深', '石化园区', '港口', '门店']
const behind = ['', '', '', '（双休）', '学徒', '组长', '（夜班）', '主管', '-泉港', '月薪8000']
const districts = ['350502', '350503', '350504', '350505', '350521', '350524', '350581', '350582', '350583']

/** Invented adverts over all occupations of the table: titles, skills, certificates, districts. */
export function advertSource(seed: number) {
  const chance = chanceOf(seed)
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const names = reference().occupations.all.flatMap(({ name, titles }) => [name.zh, ...titles.zh])
  const skills = reference().skills.all.map(({ id }) => id)
  const certificates = reference()
    .skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
    .map(({ id }) => id)
  return {
    chance,
    certificates,
    name: () => oneOf(names),
    title: () => `${oneOf(before)}${oneOf(names)}${oneOf(behind)}`,
    around: () => [oneOf(before), oneOf(behind)] as const,
    skills: (most: number) => Array.from({ length: 1 + Math.floor(chance() * most) }, () => oneOf(skills)),
    occupation: () => oneOf(reference().occupations.all).code,
    certificate: () => oneOf(certificates),
    areas: () => [oneOf(districts), '350500', '350000'],
    pay: () => 3_000 + Math.floor(chance() * 60) * 100,
  }
}

export type AdvertSource = ReturnType<typeof advertSource>

export interface BenchLine {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline: number
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

/** Of how many postings a figure is told, when the command names no sizes. */
export const usualSizes: readonly number[] = [20_000, 100_000, 400_000]

/** One JSON line with the ratio to the baseline. */
export const printLine = ({ name, value, unit, baseline }: BenchLine): void =>
  void process.stdout.write(
    `${JSON.stringify({ name, value: rounded(value), unit, baseline: rounded(baseline), ratio: rounded(value / baseline) })}\n`,
  )

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0

/** Time by the clock and CPU time, in milliseconds. */
export async function timed(work: () => unknown): Promise<{ ms: number; cpuMs: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 }
}
