import type { Span } from './text/scanner.ts'

/** Words that deny what follows at once: 不会修车, 没有驾照, 没干过保安, 无需驾照. */
const denyingBefore =
  /((?:正在|准备|打算|计划|还在|想)(?:学|考|报考|增驾)|不会|不懂|不能|不敢|不是|不想|不愿意?|不要|不需要?|无需|没有|没换成?(?:地方)?|没考|没学|没干|没做|没拿|没当|未取得|未考取?|未|无|没)(过|再|做|干|开|考|当|有|到|任何|什么|相关)?$/
/** What only looks like a denial: 没少修车 is much of it, 不会不 is none. */
const notDenying = /(没少|不只|不仅|不光|不会不|无不|不是不)$/
/** Words that deny what stands before them at the end of a clause: 修车不会，… */
const denyingAfter =
  /^(?:证|照|驾照|驾驶证)?(没有?[换转](?:成|过来|为)?[^，。；、,.;]{0,8}|增驾中|在考|在学|还没考下来|(?:已经?)?被?吊销了?|(?:已经?)?被?注销了?|就?不会|没有|不懂|不行|没学过|没考过?|没干过)(?=[，。；、,.;!！?？\s]|$)/
const englishBefore =
  /\b(no|not|never|without|cannot|can't|don't|didn't|haven't|hate)(\s+(have|had|know|do|done|any|an?|the|to|how|hold|drive|been)){0,3}\s*$/

/** Whether a skill that stands from `from` to `to` in a plain text is denied by the words around it. */
export function isDenied(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 40), from)
  if (englishBefore.test(before)) return true
  if (denyingAfter.test(text.slice(to, to + 8))) return true
  return denyingBefore.test(before) && !notDenying.test(before)
}
