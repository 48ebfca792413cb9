export const fairsZh = {
  fairs: {
    lead: '服务站近期举办的招聘会。参展事宜请联系主办的服务站。',
    emptyCOMING: '近期暂无招聘会',
    emptyCOMINGHint: '服务站发布后显示在此。',
    emptyPAST: '暂无往届招聘会',
    emptyPASTHint: '已结束的招聘会保留在此。',
    call: '咨询电话',
  },
} as const
