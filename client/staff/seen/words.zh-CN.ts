export const seeingZh = {
  seeing: {
    see: '协助查看',
    seeOf: '协助查看：{{name}}',
    lead: '以本人视角打开页面，仅可查看，15 分钟后自动结束。事由会记入操作记录并告知本人。',
    reason: '事由',
    member: '查看谁的页面',
    ok: '说明事由并打开',
    ready: '页面已准备好',
    readyText: '{{name}}的页面将在新标签页打开，{{until}}前有效。您的其他标签页不受影响。',
    open: '在新标签页打开',
    close: '关闭',
  },
} as const
