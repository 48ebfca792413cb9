/** Kinds of doing that change what a thing in service leads to, and how they are said. */
const verbs: Readonly<Record<string, RegExp>> = {
  repair:
    /修|换(?!药|岗|防|班|床|衣|被|洗)|维护|保养|拆装|维保|改装|故障|装调|调试|换件|repair|fix|mend|maint|mechanic|overhaul|servic(?:ed|ing)|rebuil|strip/,
  drive: /开|驾|操作|操纵|drove|driv|operat|pilot|flew|fly/,
  build: /修|建|筑|浇|砌|挖|搭|架|build|built|pour|construct/,
  guard: /守|站|看|值|护|执勤|巡|guard|watch|sentry/,
  install: /装|架|拉|布|搭|铺|安|放|接|敷|配|install|set up|laid/,
  teach: /教|带|训|授|讲|指导|辅导|teach|taught|train|instruct|coach/,
  test: /化验|检测|测|检|验|取样|test|analy/,
  run: /运行|运维|值班|值守|管|run|operat/,
}

/** Whether a part of a text says that kind of doing. */
export const isSaid = (verb: string, clause: string): boolean => verbs[verb]?.test(clause) ?? false
