export const seenZh = {
  seen: {
    bar: '协助查看：您看到的是{{name}}的页面',
    how: '仅可查看，不能操作。{{until}}自动结束。',
    end: '结束查看',
    over: '协助查看已结束',
    overText: '时间已到、您已退出登录，或本人撤回了同意。如需继续，请从档案重新打开。',
    back: '返回工作台',
    opening: '正在打开页面',
    none: '链接无效',
    noneText: '请从档案重新打开。',
  },
} as const
