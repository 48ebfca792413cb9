export const fairsZh = {
  fairs: {
    lead: '服务站近期举办的招聘会。参展事宜请联系主办的服务站。',
    emptyCOMING: '近期没有招聘会',
    emptyCOMINGHint: '服务站发布后会出现在这里。',
    emptyPAST: '还没有举办过招聘会',
    emptyPASTHint: '结束的招聘会会留在这里。',
    call: '咨询电话',
  },
} as const
