/** Somebody else is said to have said it, or it was so once. */
const heard =
  /(?:有人|有些人|别人|人家|网上|网传|外面|外头|外界|坊间|传言|传闻|谣传|听说|据说|听人|中介|同行|以前|之前|曾经?|过去|原先|早先|从前|[老总常]有|不少人|[好很]多人|大家|群里|朋友圈|冒充|假冒|冒用|以为|担心|问)[^。！!\n]{0,44}$/
const heardInEnglish =
  /\b(?:some(?:one|body)? (?:people |applicants )?(?:say|said|think|thought|ask|wrote)s?|(?:people|applicants|candidates|workers|friends) (?:often |sometimes )?(?:say|think|thought|ask|believe|assume)|rumou?rs?|asked (?:us )?(?:if|whether)|heard|used to|previously|in the past|(?:an|our|the) (?:old|earlier|previous) \w+|agents? (?:say|tell|told|claim)|scam\w*|pretend\w*|claim\w*|fake|impersonat\w*)\b[^.\n]{0,80}$/i

/** That it is not so, behind it. */
const denied =
  /^[^。\n]{0,16}?[^。，,\n]{0,10}(?<!不是)(?:误[传会解]|谣[传言]|讹传|瞎说|乱说|胡说|不实|假的|骗人|骗子|老黄历|不是的|不是这样|并非如此|并不是|没有?[这那]回事|没有?这[个条]?(?:规矩|说法|要求)|不属实|[与和跟]我(?:们|司|公司|厂|店|单位)[^，,。]{0,6}无关|均?与我[^，,。]{0,8}无关|别信|勿信|勿轻?信|(?:不要|切勿)(?:轻信|相信)|(?:早|已)(?:就|经|已)?(?:取消|废|改|作废|删|不[这那])|现在(?:改了|取消|没有?这|放开|都[可行]|不[限看卡分]|一[律样])|这是违法|当然不|没有的事|纯属|其实[都也]?(?:不|一样|没)|照样[能可来]|大可放心|不必担心)|^[^。？?\n]{0,6}[？?](?:不是|没有|当然不|并不|不会|不存在|错)/
const deniedInEnglish =
  /^[^\n]{0,40}?\b(?:not true|untrue|false|we do not|we don['’]t|no longer|(?:is|was) (?:wrong|a mistake|removed|withdrawn|dropped)|not so|not the case|nothing to do with|no connection|(?:has|have) been (?:removed|dropped|lifted|withdrawn)|(?:is|are|has|have|was)(?: been)? (?:gone|deleted|crossed out|struck)|never did|(?:please )?report)\b/i

/** Wordings that are to be found and not to be written: Report any ad that says no women. */
const reported =
  /\b(?:reports?|removes?|deletes?|flags?|rejects?|blocks?|avoid|never (?:write|post|use)|must not (?:write|say|contain|use)|spot|recogni[sz]e|find)\b[^.\n]{0,50}\b(?:ads?|adverts?|advertisements?|postings?|posts?|notices?|wordings?|phrases?|words?|texts?|sentences?|listings?)\b[^.\n]{0,30}$/i

/** 有人说我们不要四十以上的,那是误传: a demand that is told only to be denied. */
export const isDeniedRumour = (original: string, start: number, end: number): boolean => {
  const [before, after] = [original.slice(Math.max(0, start - 100), start), original.slice(end, end + 60)]
  return (
    reported.test(before) ||
    (heard.test(before.slice(-50)) && denied.test(after.replace(/^[”"』」’]/, ''))) ||
    (heardInEnglish.test(before) && deniedInEnglish.test(after))
  )
}
