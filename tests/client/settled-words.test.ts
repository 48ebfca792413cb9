import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from '../../commands/ruler/files.ts'

const root = join(import.meta.dirname, '../..')
/** Where people are spoken to: the words of the pages, refusals, notices, mails and rules. */
const spoken = [
  ...filesBelow(root, 'client').filter((file) => file.endsWith('words.zh-CN.ts')),
  ...filesBelow(root, 'server').filter((file) => /\.(errors|notices)\.ts$|notice-mail\.ts$/.test(file)),
  ...filesBelow(root, 'rules').filter((file) => file.endsWith('.ts') && !file.endsWith('wording.ts')),
]

/** One word for one thing: what is settled, and by which other words it was called. */
const settled: readonly (readonly [word: string, others: RegExp])[] = [
  ['核验', /审核|核实|审查|审批|认证(?!书)/],
  ['单位简介', /单位介绍|企业简介|公司简介/],
  ['招聘会', /双选会|招聘活动/],
  ['入场码', /入场券|电子票|门票/],
  ['停止招聘', /下架岗位|关闭岗位/],
  ['服务站', /服务点|站点/],
  ['退役军人', /退伍军人|老兵/],
  ['操作失败', /出错了|出错啦|失败了/],
  ['暂无…', /还没有任何|空空如也|什么都没有/],
  ['请', /亲，|哦[。！]|啦[。！]|呢[。？]|哟/],
]

describe('a word that was settled on', () => {
  it('is looked for where people are spoken to', () => expect(spoken.length).toBeGreaterThan(35))

  it.each(settled)('%s is called nothing else', (_, others) => {
    const found = spoken.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => others.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })
})
