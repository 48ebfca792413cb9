/** Words around what is looked for that say nothing of it. */
const lead =
  /^(?:(?:高薪|轻松|稳定|正规|靠谱|(?:工资|收入|待遇|薪资)(?:高|好)|不累|简单)的?|请问|你好|帮我|给我|我们?|想要?|希望|要|找(?!平|补)|做|干|当|去|有没有|有|持有?|急?招聘?|急聘|诚聘|求职?|应聘|寻找?|推荐|查找?|搜索?|一[个份]|个|份|能|可以|会|懂|的|在|离|和|或者?|跟|以及|及|与|且|但|最好|就|也|都|、)/u
const trail =
  /(?:都(?:可以?|能做|行|要)|招聘信息|的工作|工作|的?岗位|的?职位|的岗|职业|招聘|求职|找工作|有[吗么]|[吗呢吧啊呀]|都行|也行|就行|即可|均可|可以|优先|类|等|的|和|或者?|及|与|在|、)$/u
const english = new Set(
  'job jobs work works position positions vacancy vacancies hiring wanted looking for in at near around the a an any with and or of on i want need to as pay'.split(
    ' ',
  ),
)

const nothing =
  /^(?:都|也)?(?:行|可以?|能做?|要|好)?$|^(?:随便|(?:什[么幺]|啥|任何|其[他它])(?:样的?)?)*(?:工作|活|岗位|职位|班)?(?:都|也)?(?:行|可以?|能做?|要)?$|^(?:高薪|轻松|稳定|正规|靠谱|简单|不累)$/

/** Whether a run says nothing of what is looked for: 随便什么都行. */
export const isEmpty = (run: string): boolean => nothing.test(run)

type IsName = (run: string) => boolean

/** The run without what leads into it, up to where a known name begins: 会计 begins with no 会. */
export function withoutLead(run: string, begins: IsName): string {
  const found = begins(run) ? null : lead.exec(run)
  // 做饭 is no 饭.
  const isVerb = found !== null && run.length - found[0].length === 1 && /^[做干当去有能会要]/.test(run)
  return found && !isVerb ? withoutLead(run.slice(found[0].length), begins) : run
}

/** The same at its end. */
export function withoutTrail(run: string, ends: IsName): string {
  const found = ends(run) ? null : trail.exec(run)
  return found ? withoutTrail(run.slice(0, found.index), ends) : run
}

export const isEmptyEnglish = (word: string): boolean => english.has(word)
