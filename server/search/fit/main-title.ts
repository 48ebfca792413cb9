/** A title without what it says of pay, times and benefits. */
const beside =
  /[(（【[].*?[)）】\]]|\d+(?:[-~]\d+)?k?(?:元|块)?(?:[一每/]?(?:天|月|小时))?|[一每]天|急招|诚聘|招聘|直招|包吃住?|包住|双休|[五六]险一金|五险|社保|长?白班|日结|月入|月薪|[+]/g
export const mainOf = (title: string): string => title.replaceAll(beside, '') || title
