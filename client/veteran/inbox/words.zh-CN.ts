export const inboxZh = {
  inbox: {
    none: '暂无消息。',
    noneHint: '招聘会邀请和核验结果会显示在此。',
    unread: '未读',
    openFair: '查看并报名',
    seeFair: '查看招聘会',
    openProfile: '查看我的档案',
    open: '打开',
    read: '标为已读',
    readAll: '全部标为已读',
  },
} as const
