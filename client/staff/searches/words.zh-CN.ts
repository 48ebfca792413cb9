export const searchesZh = {
  searches: {
    title: '没找到的搜索',
    lead: '当月没有搜到岗位，或只搜到一两个岗位的词。不记录是谁、在哪里搜的；同一个词有三个以上不同的人搜过才会列出。',
    words: '搜索内容',
    understood: '系统的理解',
    notUnderstood: '未能理解',
    none: '没有结果（次）',
    few: '结果少于 3 个（次）',
    days: '最近',
    onDay: '{{day}} {{count}} 次',
    month: '月份',
    search: '在这些词里查找',
    monthNamed: '{{year}} 年 {{month}} 月',
    others: '其他：{{count}} 次（搜的人不足三个，或可能含有姓名、号码，只计次数，不留内容）',
    empty: '当月没有这样的搜索',
    emptyHint: '次数每隔几秒汇总一次。可以换一个月份查看。',
  },
} as const
