const veteran =
  '(?:退役军人|退伍军人|退役士兵|退伍士兵|退伍兵|退役兵|复员军人|转业军人|复转军人|军转干部|退伍|退役)'
const wanted = '(?:优先|优待|欢迎|专场|专岗|加分|更佳)'
const near = String.raw`[^，。；,;\n]{0,8}`
const preference = new RegExp(
  `${veteran}${near}${wanted}|(?:优先|欢迎|面向)${near}${veteran}|` +
    'veterans?[^.;\\n]{0,20}(?:prefer|welcome|priority)|(?:prefer|welcome)[^.;\\n]{0,20}veterans?',
)

/** Whether a text prefers veterans, in whatever of the usual words. */
export const prefersVeterans = (plain: string): boolean => preference.test(plain)

const veteransOnly = new RegExp(`${veteran}(?!.{0,2}(?:事务|服务))|veterans?`)

/** Whether typed words look for work for veterans, rather than for work with them. */
export const mentionsVeterans = (plain: string): boolean => veteransOnly.test(plain)
